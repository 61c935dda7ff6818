package uk.co.pharmacyiq.inventory.recall;

import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** What premises do about an alert before they close it: say that they have seen it, and note what was done. */
@Service
public class HandleAlert {

    public static final String PERMISSION = "stock.recall-act";

    /** The name of the acts on the record. */
    public static final String ACKNOWLEDGE = "STOCK_RECALL_ACKNOWLEDGE";

    public static final String NOTE = "STOCK_RECALL_NOTE";

    private static final Action<Boolean> ACKNOWLEDGING =
            Action.changes(ACKNOWLEDGE, PERMISSION, Action.Scope.PREMISES, Boolean.class);

    private static final Action<Boolean> NOTING =
            Action.changes(NOTE, PERMISSION, Action.Scope.PREMISES, Boolean.class);

    private final UseCases useCases;
    private final Cases cases;

    HandleAlert(UseCases useCases, Cases cases) {
        this.useCases = useCases;
        this.cases = cases;
    }

    public Outcome<Boolean> acknowledge(Actor actor, PremisesId premises, UUID alert) {
        return useCases.perform(
                actor,
                ACKNOWLEDGING,
                Target.at(premises).about("alert", alert),
                work -> cases.find(work, premises, alert).then(found -> acknowledge(work, found, premises)));
    }

    private Outcome<Boolean> acknowledge(Work work, Cases.Case found, PremisesId premises) {
        work.note("reference", found.alert().head().reference());
        var here = found.at(premises);
        return here.acknowledgedAt().isPresent()
                ? refused(RecallRefusal.ACKNOWLEDGED_ALREADY)
                : cases.take(work, found.alert(), here, StepDone.Step.ACKNOWLEDGED, StepDone.What.nothing())
                        .then(_ -> Outcome.done(true));
    }

    /** Notes what was done: whom was told, what was sent back. */
    public Outcome<Boolean> note(Actor actor, PremisesId premises, UUID alert, String what) {
        return useCases.perform(
                actor,
                NOTING,
                Target.at(premises).about("alert", alert),
                work -> cases.find(work, premises, alert).then(found -> {
                    work.note("reference", found.alert().head().reference());
                    return cases.take(
                                    work,
                                    found.alert(),
                                    found.at(premises),
                                    StepDone.Step.ACTED,
                                    StepDone.What.note(what))
                            .then(_ -> Outcome.done(true));
                }));
    }
}
