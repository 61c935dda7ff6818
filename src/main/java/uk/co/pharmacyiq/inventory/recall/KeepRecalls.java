package uk.co.pharmacyiq.inventory.recall;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TellHolders;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Lets an alert that is to be done at once, and that nobody at premises has seen, rise to the superintendent (MH-02). */
@Service
class KeepRecalls {

    private static final Action<Round> ACTION =
            Action.changes("STOCK_RECALL_WATCH", "stock.recall-watch", Action.Scope.OPERATOR, Round.class);

    /** How many rose just now, and how many nobody has seen yet. */
    record Round(int risen, int waiting) {}

    private final UseCases useCases;
    private final Cases cases;
    private final RecallSettings settings;
    private final TellHolders tellHolders;

    KeepRecalls(UseCases useCases, Cases cases, RecallSettings settings, TellHolders tellHolders) {
        this.useCases = useCases;
        this.cases = cases;
        this.settings = settings;
        this.tellHolders = tellHolders;
    }

    /** One round. */
    Outcome<Round> keep(OrganisationId organisation) {
        return useCases.perform(Actor.Operator.of(organisation, "recalls"), ACTION, Target.none(), work -> {
            int risen = 0;
            int waiting = 0;
            var latest = work.now().minus(settings.unseen(work));
            for (var each : cases.all(work)) {
                var alert = each.alert();
                if (alert.head().kind().isImmediate()) {
                    waiting += waiting(each);
                    risen += alert.times().receivedAt().isAfter(latest) ? 0 : raise(work, each);
                }
            }
            work.note("risen", risen);
            return done(new Round(risen, waiting - risen));
        });
    }

    private static int waiting(Cases.Case found) {
        return (int) found.everywhere().stream()
                .filter(each -> each.state() == Standing.State.WAITING && !each.isEscalated())
                .count();
    }

    private int raise(Work work, Cases.Case found) {
        int risen = 0;
        for (var standing : found.everywhere()) {
            if (standing.state() == Standing.State.WAITING && !standing.isEscalated()) {
                risen += raise(work, found.alert(), standing) ? 1 : 0;
            }
        }
        return risen;
    }

    private boolean raise(Work work, Alert alert, Standing standing) {
        if (!(cases.take(work, alert, standing, StepDone.Step.ESCALATED, StepDone.What.nothing())
                instanceof Done<Standing>)) {
            return false; // somebody saw it just now
        }
        tellHolders.tell(
                work,
                ViewAlerts.OVERSEE,
                "recall-unseen",
                alert.head().kind().title() + " " + alert.head().reference()
                        + " was acknowledged by nobody at one of your premises in time. See to it.",
                "/premises/" + standing.premises() + "/stock/recalls/" + alert.id());
        return true;
    }
}
