package uk.co.pharmacyiq.controlled.returned;

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

/** Takes in a controlled drug that a patient brings back: a record of its own, never the register and never the stock. */
@Service
public class ReceiveReturn {

    public static final String PERMISSION = "controlled.returns";

    /** The name of the act on the record. */
    public static final String ACT = "REGISTER_RETURN_ADD";

    private static final Action<UUID> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, UUID.class);

    /** Who brought what back, and on which day; whoever is at work took it in. */
    public record Request(PremisesId premises, LocalDate returnedOn, From from, Drug drug) {}

    /** The patient whose it was. */
    public record From(String patient, String address) {}

    /** What it is, as far as its label tells. */
    public record Drug(String name, String strength, String form, String quantity) {}

    private final UseCases useCases;
    private final ReturnedStore returned;

    ReceiveReturn(UseCases useCases, ReturnedStore returned) {
        this.useCases = useCases;
        this.returned = returned;
    }

    public Outcome<UUID> receive(Actor.Person actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> {
            if (request.returnedOn().isAfter(work.today())) {
                return refused(ReturnRefusal.IN_FUTURE);
            }
            var id = TimeOrderedId.next();
            var drug = request.drug();
            var roles = String.join(", ", useCases.rights(actor).held().roleTitles());
            returned.add(
                    work,
                    request.premises(),
                    id,
                    request.returnedOn(),
                    new ReturnedDrug.Item(
                            request.from().patient(),
                            request.from().address(),
                            drug.name(),
                            drug.strength(),
                            drug.form(),
                            drug.quantity(),
                            actor.displayName(),
                            roles));
            work.about("patient-return", id);
            return done(id);
        });
    }
}
