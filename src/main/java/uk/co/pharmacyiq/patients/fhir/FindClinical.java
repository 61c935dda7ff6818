package uk.co.pharmacyiq.patients.fhir;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.ViewPatient;
import uk.co.pharmacyiq.patients.looking.Gate;
import uk.co.pharmacyiq.patients.looking.LookReason;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.PatientRefusal;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Finds one patient's allergies, medicines or conditions, for programs. It takes what opening the record takes. */
@Service
public class FindClinical {

    public static final String PERMISSION = ViewPatient.CLINICAL;

    /** The name of the look on the record. */
    public static final String ACT = "PATIENT_CLINICAL_VIEW";

    private static final Action<Found> ACTION = Action.looks(ACT, PERMISSION, Action.Scope.PREMISES, Found.class);

    /** Whose, where, and why, where that has not been said today. */
    public record Request(PremisesId premises, PatientId patient, ClinicalKind kind, Optional<LookReason> reason) {}

    /** The patient under whom they stand, and the entries. */
    public record Found(PatientId patient, ClinicalKind kind, List<Entry> entries) {}

    private final UseCases useCases;
    private final Records records;
    private final Gate gate;

    FindClinical(UseCases useCases, Records records, Gate gate) {
        this.useCases = useCases;
        this.records = records;
        this.gate = gate;
    }

    public Outcome<Found> find(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()),
                work -> gate.pass(work, request.patient(), request.premises(), request.reason())
                        .then(passed -> found(work, passed.patient(), request.kind())));
    }

    private Outcome<Found> found(Work work, PatientId patient, ClinicalKind kind) {
        var record = records.find(work, patient);
        if (record.isEmpty()) {
            return refused(PatientRefusal.UNKNOWN);
        }
        work.note("parts", kind.resource());
        return done(new Found(
                record.get().id(),
                kind,
                record.get().entries().stream().filter(kind::holds).toList()));
    }
}
