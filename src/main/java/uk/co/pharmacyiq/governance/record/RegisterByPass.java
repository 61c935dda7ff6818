package uk.co.pharmacyiq.governance.record;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.controlled.papers.Admission;
import uk.co.pharmacyiq.controlled.papers.PrintRegister;
import uk.co.pharmacyiq.governance.inspection.EnterByPass;
import uk.co.pharmacyiq.governance.inspection.Inspection;
import uk.co.pharmacyiq.governance.inspection.InspectionRefusal;
import uk.co.pharmacyiq.governance.inspection.Scope;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** How far an inspector's pass reaches into the controlled drugs registers: its premises and its period, and not support's. */
@Service
public class RegisterByPass implements Admission {

    private static final Action<Reach> OPEN =
            Action.looks("REGISTER_INSPECTION_OPEN", PrintRegister.PERMISSION, Action.Scope.ORGANISATION, Reach.class);

    /** Whose registers a pass shows, and what was written when. */
    public record Reach(List<Premises> premises, Scope scope) {}

    private final UseCases useCases;
    private final EnterByPass passes;
    private final Organisations organisations;

    RegisterByPass(UseCases useCases, EnterByPass passes, Organisations organisations) {
        this.useCases = useCases;
        this.passes = passes;
        this.organisations = organisations;
    }

    /** What registers there are for a visitor. */
    public Outcome<Reach> open(Actor.Visitor visitor) {
        return useCases.perform(
                visitor,
                OPEN,
                Target.of("inspection", visitor.pass()),
                work -> pass(work)
                        .<Outcome<Reach>>map(pass -> done(reach(work, pass.scope())))
                        .orElseGet(() -> refused(InspectionRefusal.PASS_NOT_GOOD)));
    }

    @Override
    public Optional<Window> of(Work work, PremisesId premises) {
        return pass(work)
                .map(Inspection::scope)
                .filter(scope -> reach(work, scope).premises().stream()
                        .anyMatch(one -> one.id().equals(premises)))
                .map(scope -> new Window(scope.from(), scope.until()));
    }

    /** A pass for one thing alone shows no register, nor does one of the vendor's support. */
    private Optional<Inspection> pass(Work work) {
        return passes.good(work)
                .filter(pass -> !pass.isSupport() && pass.scope().subject().isEmpty());
    }

    private Reach reach(Work work, Scope scope) {
        return new Reach(
                organisations.view(work).premises().stream()
                        .filter(one -> scope.premises().isEmpty()
                                || scope.premises().get().equals(one.id()))
                        .toList(),
                scope);
    }
}
