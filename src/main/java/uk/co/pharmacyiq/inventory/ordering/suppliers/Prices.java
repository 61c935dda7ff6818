package uk.co.pharmacyiq.inventory.ordering.suppliers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.work.Work;

/** What packs cost, for other modules within work under way. */
@Component
public class Prices {

    /** What a supplier asks for a pack, in pence, since when. */
    public record Offer(UUID supplier, DmdCode product, long price, Availability availability, LocalDate since) {}

    /** An offer with the name of what it is for. */
    public record Priced(Offer offer, String name) {}

    private final PriceStore prices;

    Prices(PriceStore prices) {
        this.prices = prices;
    }

    /** What the suppliers in use ask today, by product; products nobody prices are left out. */
    public Map<DmdCode, List<Offer>> offers(Work work, Collection<DmdCode> products) {
        return prices.offers(work, products);
    }

    /** What the NHS pays this month, in pence, for packs with a price concession, by virtual pack. */
    public Map<DmdCode, Long> concessions(Work work) {
        return prices.concessions(work);
    }

    List<Priced> of(Work work, UUID supplier) {
        return prices.of(work, supplier);
    }

    long count(Work work, UUID supplier) {
        return prices.count(work, supplier);
    }
}
