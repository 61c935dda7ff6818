package uk.co.pharmacyiq.inventory.recall;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Follows a batch through all premises of the organisation: what came, what was supplied, what is left of it where. */
@Service
public class SearchBatch {

    public static final String PERMISSION = ViewAlerts.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_RECALL_SEARCH";

    private static final Action<Found> ACTION = Action.looks(ACT, PERMISSION, Action.Scope.PREMISES, Found.class);

    /**
     * How much of a lot took one way at premises.
     *
     * @param quantity in units, less what was reversed
     * @param last when it last happened
     */
    public record Way(
            PremisesId premises, Lot lot, Affected.Named named, MovementKind kind, BigDecimal quantity, Instant last) {}

    /** What was found, at most 500 ways. */
    public record Found(String batch, List<Way> ways) {}

    private final UseCases useCases;
    private final AffectedStore store;

    SearchBatch(UseCases useCases, AffectedStore store) {
        this.useCases = useCases;
        this.store = store;
    }

    /** A batch as somebody typed it, of one product or of whichever has it. */
    public Outcome<Found> search(Actor actor, PremisesId premises, String batch, Optional<DmdCode> product) {
        return useCases.perform(actor, ACTION, Target.at(premises), work -> {
            work.note("batch", batch);
            return batch.isBlank() || batch.length() > 20
                    ? refused(RecallRefusal.NOTHING_TO_LOOK_FOR)
                    : done(new Found(batch, search(work, batch, product)));
        });
    }

    /** Part of the work already under way. */
    public List<Way> search(Work work, String batch, Optional<DmdCode> product) {
        return store.trace(work, batch.strip(), product);
    }
}
