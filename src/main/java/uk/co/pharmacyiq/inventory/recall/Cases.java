package uk.co.pharmacyiq.inventory.recall;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Alerts together with how far each premises have come, and the one way to take a step. */
@Component
class Cases {

    private final RecallStore alerts;
    private final RecallStepStore steps;

    Cases(RecallStore alerts, RecallStepStore steps) {
        this.alerts = alerts;
        this.steps = steps;
    }

    /** An alert, and how far everybody it was addressed to has come. */
    record Case(Alert alert, List<Standing> everywhere) {

        Standing at(PremisesId premises) {
            return everywhere.stream()
                    .filter(each -> each.premises().equals(premises))
                    .findFirst()
                    .orElseThrow();
        }

        boolean addresses(PremisesId premises) {
            return everywhere.stream().anyMatch(each -> each.premises().equals(premises));
        }
    }

    /** An alert that was addressed to these premises. */
    Outcome<Case> find(Work work, PremisesId premises, UUID alert) {
        return alerts.find(work, alert)
                .flatMap(found -> with(work, List.of(found)).stream().findFirst())
                .filter(found -> found.addresses(premises))
                .map(Outcome::done)
                .orElseGet(() -> refused(RecallRefusal.UNKNOWN));
    }

    /** All of them, the latest first. */
    List<Case> all(Work work) {
        return with(work, alerts.all(work));
    }

    List<Case> with(Work work, List<Alert> found) {
        var addressed = alerts.addressed(work, found);
        var taken = steps.of(work, found.stream().map(Alert::id).toList());
        return found.stream()
                .map(alert -> new Case(
                        alert,
                        addressed.getOrDefault(alert.id(), List.of()).stream()
                                .map(premises -> new Standing(
                                        premises,
                                        taken.getOrDefault(new RecallStepStore.At(alert.id(), premises), List.of())))
                                .toList()))
                .toList();
    }

    /** Takes a step; refused where somebody else was faster. Whatever premises do about an alert, they have seen it. */
    Outcome<Standing> take(Work work, Alert alert, Standing standing, StepDone.Step step, StepDone.What what) {
        boolean seen = step == StepDone.Step.ACKNOWLEDGED
                || step == StepDone.Step.ESCALATED
                || step == StepDone.Step.HELD
                || step == StepDone.Step.ARRIVED
                || standing.acknowledgedAt().isPresent();
        return (seen ? done(standing) : add(work, alert, standing, StepDone.Step.ACKNOWLEDGED, StepDone.What.nothing()))
                .then(now -> add(work, alert, now, step, what));
    }

    private Outcome<Standing> add(Work work, Alert alert, Standing standing, StepDone.Step step, StepDone.What what) {
        var at = new RecallStepStore.At(alert.id(), standing.premises());
        if (!steps.add(work, at, standing.steps().size() + 1, step, what)) {
            return refused(RecallRefusal.CHANGED);
        }
        return done(new Standing(
                standing.premises(), steps.of(work, List.of(alert.id())).getOrDefault(at, List.of())));
    }
}
