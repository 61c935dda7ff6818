package uk.co.pharmacyiq.inventory.wholesale;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Work;

/**
 * Whether stock may go from premises to premises (MH-09). Within one legal entity nothing is asked. To another it is wholesale:
 * the sender needs a WDA(H), for controlled drugs a Home Office licence as well, and the record is kept for five years. The
 * exemption for small, occasional supplies without profit is not decided here: it is no transfer of stock.
 */
@Component
public class Wholesale {

    private static final int YEARS = 5;

    private final EntityStore store;
    private final Packs packs;

    Wholesale(EntityStore store, Packs packs) {
        this.store = store;
        this.packs = packs;
    }

    /**
     * Under what it goes to another legal entity.
     *
     * @param from who sends; empty for the organisation itself
     * @param to who receives; empty for the organisation itself
     */
    public record Authority(Optional<UUID> from, Optional<UUID> to, String wdaNumber, String licenceNumber) {}

    /** That it may go; with its authority where it is wholesale. */
    public Outcome<Optional<Authority>> may(Work work, PremisesId from, PremisesId to, Collection<DmdCode> products) {
        var kept = store.kept(work);
        var sender = Optional.ofNullable(kept.get(from));
        var receiver = Optional.ofNullable(kept.get(to));
        if (sender.equals(receiver)) {
            return done(Optional.empty());
        }
        var entity = sender.flatMap(id -> store.find(work, id));
        var wda = entity.map(LegalEntity::wdaNumber).orElse("");
        if (wda.isEmpty()) {
            return refused(WholesaleRefusal.AUTHORISATION_NEEDED);
        }
        var licence = entity.map(LegalEntity::licenceNumber).orElse("");
        boolean controlled = packs.byCodes(work, products).values().stream()
                .anyMatch(
                        pack -> pack.schedule().controlled() || pack.schedule().needsReview());
        return controlled && licence.isEmpty()
                ? refused(WholesaleRefusal.LICENCE_NEEDED)
                : done(Optional.of(new Authority(sender, receiver, wda, controlled ? licence : "")));
    }

    /** Puts on file what went under an authority. */
    public void supplied(Work work, UUID movement, Authority authority) {
        store.supplied(work, movement, authority, work.today().plusYears(YEARS));
        work.note("wholesale-authorisation", authority.wdaNumber());
    }
}
