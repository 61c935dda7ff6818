package uk.co.pharmacyiq.patients;

import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.looking.Gate;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Says why a record will be opened, and shows nothing of it; from then on it is open as long as that reason holds. */
@Service
public class GiveReason {

    public static final String PERMISSION = ViewPatient.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "PATIENT_REASON_GIVE";

    private static final Action<Given> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Given.class);

    private final UseCases useCases;
    private final Gate gate;

    GiveReason(UseCases useCases, Gate gate) {
        this.useCases = useCases;
        this.gate = gate;
    }

    /** Under whom the record stands that may be opened now. */
    public record Given(PatientId patient) {}

    public Outcome<Given> give(Actor.Person actor, ViewPatient.Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()),
                work -> gate.pass(work, request.patient(), request.premises(), request.reason())
                        .then(passed -> Outcome.done(new Given(passed.patient()))));
    }
}
