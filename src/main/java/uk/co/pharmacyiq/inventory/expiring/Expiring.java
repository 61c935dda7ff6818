package uk.co.pharmacyiq.inventory.expiring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Work;

/** What is at risk at premises, as part of work under way. */
@Component
public class Expiring {

    private final ExpiryStore store;
    private final Packs packs;

    Expiring(ExpiryStore store, Packs packs) {
        this.store = store;
        this.packs = packs;
    }

    /** What expires by a day, ranked. */
    public List<AtRisk> atRisk(Work work, PremisesId premises, LocalDate until) {
        var rows = store.held(work, premises, until);
        var prices = packs.prices(
                work, rows.stream().map(row -> row.lot().product()).distinct().toList());
        var held = rows.stream()
                .map(row -> new ExpiryRisk.Held(
                        row.lot(),
                        row.place(),
                        row.placeName(),
                        row.name(),
                        row.quantity(),
                        row.packSize(),
                        row.unit(),
                        Optional.ofNullable(prices.get(row.lot().product())).flatMap(Packs.Price::pence),
                        row.shortDated()))
                .toList();
        return ExpiryRisk.of(held, store.used(work, premises), work.today());
    }
}
