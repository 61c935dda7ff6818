package uk.co.pharmacyiq.patients;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.looking.Gate;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.PatientRefusal;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.patients.record.Why;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Writes in a patient's record: adds, changes, corrects, ends, marks as entered in error. Each is a new version; what stood
 * before stays to be seen (M-128, DP-08). It takes what opening the record takes.
 */
@Service
public class RecordFact {

    /** For what is not clinical. */
    public static final String PERMISSION = "patients.change";

    /** For what is clinical. */
    public static final String CLINICAL = ViewPatient.CLINICAL;

    /** The names of the acts on the record. */
    public static final String ACT = "PATIENT_DETAIL_CHANGE";

    public static final String CLINICAL_ACT = "PATIENT_CLINICAL_CHANGE";

    private static final Action<Written> DETAIL = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Written.class);
    private static final Action<Written> CLINICAL_DETAIL =
            Action.changes(CLINICAL_ACT, CLINICAL, Action.Scope.PREMISES, Written.class);

    private final UseCases useCases;
    private final Records records;
    private final Gate gate;

    RecordFact(UseCases useCases, Records records, Gate gate) {
        this.useCases = useCases;
        this.records = records;
        this.gate = gate;
    }

    /** Whose record, and where the person is. */
    public record Place(PremisesId premises, PatientId patient) {}

    /**
     * What to do to an entry that stands.
     *
     * @param basedOn the version that was looked at
     */
    public record Standing(UUID entry, int basedOn) {}

    /** What is to be written. */
    public sealed interface Writing {

        record Add(Fact fact) implements Writing {}

        /** From now on, or since the reason's moment, it is so. */
        record Change(Standing standing, Fact fact) implements Writing {}

        /** It was so all along; what stood there was wrong. */
        record Correct(Standing standing, Fact fact) implements Writing {}

        record End(Standing standing) implements Writing {}

        record Withdraw(Standing standing) implements Writing {}
    }

    /** The entry that was written, and its patient. */
    public record Written(PatientId patient, UUID entry) {}

    /** Writes what is not clinical. */
    public Outcome<Written> write(Actor.Person actor, Place place, Writing writing, Why why) {
        return useCases.perform(
                actor, DETAIL, Target.at(place.premises()), work -> write(work, place, writing, why, false));
    }

    /** Writes what is clinical. */
    public Outcome<Written> writeClinical(Actor.Person actor, Place place, Writing writing, Why why) {
        return useCases.perform(
                actor, CLINICAL_DETAIL, Target.at(place.premises()), work -> write(work, place, writing, why, true));
    }

    private Outcome<Written> write(Work work, Place place, Writing writing, Why why, boolean clinical) {
        return gate.pass(work, place.patient(), place.premises(), Optional.empty())
                .then(passed -> mayTouch(work, passed.patient(), writing, clinical)
                        .then(_ -> written(work, passed.patient(), writing, why))
                        .then(entry -> {
                            if (!why.reason().isEmpty()) {
                                work.note("reason", why.reason());
                            }
                            return done(new Written(passed.patient(), entry));
                        }));
    }

    /** An entry of another patient, or of a kind that this permission is not for, is not there. */
    private Outcome<Boolean> mayTouch(Work work, PatientId patient, Writing writing, boolean clinical) {
        var kind = switch (writing) {
            case Writing.Add(var fact) -> Optional.of(fact.kind());
            case Writing.Change change -> kind(work, patient, change.standing());
            case Writing.Correct correct -> kind(work, patient, correct.standing());
            case Writing.End(var standing) -> kind(work, patient, standing);
            case Writing.Withdraw(var standing) -> kind(work, patient, standing);
        };
        return kind.filter(each -> (each.need() == FactKind.Need.CLINICAL) == clinical)
                        .isPresent()
                ? done(true)
                : refused(PatientRefusal.ENTRY_UNKNOWN);
    }

    private Optional<FactKind> kind(Work work, PatientId patient, Standing standing) {
        return records.kindOf(work, patient, standing.entry());
    }

    private Outcome<UUID> written(Work work, PatientId patient, Writing writing, Why why) {
        return switch (writing) {
            case Writing.Add(var fact) -> records.add(work, patient, fact, why);
            case Writing.Change(var standing, var fact) ->
                records.change(work, standing.entry(), standing.basedOn(), fact, Entry.Change.CHANGED, why);
            case Writing.Correct(var standing, var fact) ->
                records.change(work, standing.entry(), standing.basedOn(), fact, Entry.Change.CORRECTED, why);
            case Writing.End(var standing) -> records.end(work, standing.entry(), standing.basedOn(), why);
            case Writing.Withdraw(var standing) -> records.withdraw(work, standing.entry(), standing.basedOn(), why);
        };
    }
}
