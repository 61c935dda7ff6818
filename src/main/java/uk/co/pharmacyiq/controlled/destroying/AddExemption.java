package uk.co.pharmacyiq.controlled.destroying;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Records the T28 waste exemption of premises. */
@Service
public class AddExemption {

    /** The name of the act on the record. */
    public static final String ACT = "REGISTER_EXEMPTION_ADD";

    private static final int YEARS = 3;

    private static final Action<UUID> ACTION =
            Action.changes(ACT, AddWitness.PERMISSION, Action.Scope.PREMISES, UUID.class);

    /** An exemption, as the public register of exemptions says. */
    public record Request(PremisesId premises, String reference, LocalDate from, LocalDate until) {}

    private final UseCases useCases;
    private final ExemptionStore exemptions;

    AddExemption(UseCases useCases, ExemptionStore exemptions) {
        this.useCases = useCases;
        this.exemptions = exemptions;
    }

    public Outcome<UUID> add(Actor.Person actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> {
            if (request.until().isBefore(request.from())) {
                return refused(DestructionRefusal.Plain.ENDS_BEFORE_IT_BEGINS);
            }
            if (request.until().isAfter(request.from().plusYears(YEARS))) {
                return refused(DestructionRefusal.Plain.EXEMPTION_TOO_LONG);
            }
            var id = TimeOrderedId.next();
            exemptions.add(
                    work, new Exemption(id, request.premises(), request.reference(), request.from(), request.until()));
            work.about("waste-exemption", id);
            work.note("reference", request.reference());
            work.note("until", request.until());
            return done(id);
        });
    }
}
