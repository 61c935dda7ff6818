package uk.co.pharmacyiq.patients;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.looking.Gate;
import uk.co.pharmacyiq.patients.looking.LookReason;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.record.PatientRefusal;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Opens a patient's record. What somebody need not see is not in what they get: a store administrator's has nothing clinical
 * (M-003, M-037), and nobody's has the whereabouts of a patient whose address is restricted; that is an act of its own.
 */
@Service
public class ViewPatient {

    public static final String PERMISSION = "patients.view";

    /** What it takes to see, and to write, what is clinical. */
    public static final String CLINICAL = "patients.clinical";

    /** What it takes to see where a patient is whose address is restricted. */
    public static final String RESTRICTED = "patients.restricted";

    /** The names of the acts on the record. */
    public static final String ACT = "PATIENT_VIEW";

    public static final String PRINT_ACT = "PATIENT_PRINT";

    private static final Action<Shown> VIEW = Action.looks(ACT, PERMISSION, Action.Scope.PREMISES, Shown.class);
    private static final Action<Shown> PRINT = Action.looks(PRINT_ACT, PERMISSION, Action.Scope.PREMISES, Shown.class);
    private static final Action<Shown> WHEREABOUTS =
            Action.looks("PATIENT_ADDRESS_VIEW", RESTRICTED, Action.Scope.PREMISES, Shown.class);

    private final UseCases useCases;
    private final Records records;
    private final Gate gate;

    ViewPatient(UseCases useCases, Records records, Gate gate) {
        this.useCases = useCases;
        this.records = records;
        this.gate = gate;
    }

    /** Whose record, where, and why, where that has not been said today. */
    public record Request(PremisesId premises, PatientId patient, Optional<LookReason> reason) {}

    /**
     * A record as somebody may see it.
     *
     * @param clinical whether what is clinical is in it
     * @param whereaboutsHidden whether an address is left out because it is restricted
     */
    public record Shown(PatientRecord record, boolean clinical, boolean whereaboutsHidden, Gate.Passed passed) {}

    public Outcome<Shown> view(Actor.Person actor, Request request) {
        return show(actor, VIEW, request, (_, record) -> record.withoutWhereabouts());
    }

    /** The same, to be put on paper for a purpose. */
    public Outcome<Shown> print(Actor.Person actor, Request request, String purpose) {
        return show(actor, PRINT, request, (work, record) -> {
            work.note("reason", purpose);
            return record.withoutWhereabouts();
        });
    }

    /** The same with a restricted address. */
    public Outcome<Shown> viewWithWhereabouts(Actor.Person actor, Request request) {
        return show(actor, WHEREABOUTS, request, (_, record) -> record);
    }

    private Outcome<Shown> show(
            Actor.Person actor,
            Action<Shown> action,
            Request request,
            BiFunction<Work, PatientRecord, PatientRecord> less) {
        boolean clinical = useCases.rights(actor).holdsAt(CLINICAL, request.premises());
        return useCases.perform(
                actor,
                action,
                Target.at(request.premises()),
                work -> gate.pass(work, request.patient(), request.premises(), request.reason())
                        .then(passed -> shown(work, passed, clinical, less)));
    }

    private Outcome<Shown> shown(
            Work work, Gate.Passed passed, boolean clinical, BiFunction<Work, PatientRecord, PatientRecord> less) {
        var found = records.find(work, passed.patient());
        if (found.isEmpty()) {
            return refused(PatientRefusal.UNKNOWN);
        }
        var visible = less.apply(work, found.get());
        work.note("parts", clinical ? "demographic and clinical" : "demographic");
        work.note("version", found.get().version());
        return done(new Shown(
                clinical ? visible : visible.withoutClinical(),
                clinical,
                visible.entries().size() < found.get().entries().size(),
                passed));
    }
}
