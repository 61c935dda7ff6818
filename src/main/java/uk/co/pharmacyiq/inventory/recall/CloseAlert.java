package uk.co.pharmacyiq.inventory.recall;

import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Closes an alert at premises: how much was set apart, and who looked on the shelves (MH-03). */
@Service
public class CloseAlert {

    public static final String PERMISSION = HandleAlert.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_RECALL_CLOSE";

    private static final Action<Boolean> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Boolean.class);

    /**
     * What closing takes.
     *
     * @param quantity units that were set apart, as counted by hand; 0 where none were found
     * @param lookedBy who looked on the shelves; whoever closes it signs for it with their session
     * @param note needed where the books say another quantity
     */
    public record Request(PremisesId premises, UUID alert, Quantity quantity, String lookedBy, String note) {
        public Request {
            if (lookedBy.isBlank()) {
                throw new IllegalArgumentException("nobody looked");
            }
        }
    }

    private final UseCases useCases;
    private final Cases cases;
    private final AffectedStore store;

    CloseAlert(UseCases useCases, Cases cases, AffectedStore store) {
        this.useCases = useCases;
        this.cases = cases;
        this.store = store;
    }

    public Outcome<Boolean> close(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("alert", request.alert()),
                work -> cases.find(work, request.premises(), request.alert())
                        .then(found -> close(work, found, request)));
    }

    private Outcome<Boolean> close(Work work, Cases.Case found, Request request) {
        var here = found.at(request.premises());
        if (here.closedAt().isPresent()) {
            return refused(RecallRefusal.CLOSED_ALREADY);
        }
        if (found.alert().head().kind().recallsStock() && isStillOnShelf(work, found.alert(), request.premises())) {
            return refused(RecallRefusal.STILL_ON_SHELF);
        }
        if (!here.heldNow().equals(request.quantity()) && request.note().isBlank()) {
            return refused(RecallRefusal.DIFFERS);
        }
        work.note("reference", found.alert().head().reference());
        work.note("units", request.quantity());
        work.note("looked-by", request.lookedBy());
        return cases.take(
                        work,
                        found.alert(),
                        here,
                        StepDone.Step.CLOSED,
                        new StepDone.What(
                                Optional.of(request.quantity()), Optional.empty(), request.lookedBy(), request.note()))
                .then(_ -> Outcome.done(true));
    }

    private boolean isStillOnShelf(Work work, Alert alert, PremisesId premises) {
        return store.affected(work, alert.id()).stream()
                .anyMatch(each -> each.premises().equals(premises) && each.isOnShelf() && alert.means(each.lot()));
    }
}
