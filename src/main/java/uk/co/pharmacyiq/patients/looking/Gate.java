package uk.co.pharmacyiq.patients.looking;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.record.PatientRefusal;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Work;

/**
 * Decides whether somebody may look at one patient's record now: something brings patient and pharmacy together, or they say
 * what does, with one key (GP-13). One's own record is opened by nobody but in an emergency.
 */
@Component
public class Gate {

    private static final Duration A_TASK = Duration.ofHours(1);

    private final Records records;
    private final Relationships relationships;

    Gate(Records records, Relationships relationships) {
        this.records = records;
        this.relationships = relationships;
    }

    /**
     * By what somebody passed.
     *
     * @param patient under whom the record stands; another than asked for where it was merged
     */
    public record Passed(PatientId patient, Relationship by) {

        /** Whether the glass was broken for it. */
        public boolean inEmergency() {
            return by.kind() == RelationshipKind.BREAK_GLASS;
        }
    }

    /** Lets the work at a record, or says what it takes; the work is about that patient from then on. */
    public Outcome<Passed> pass(Work work, PatientId asked, PremisesId premises, Optional<LookReason> reason) {
        var standing = records.standing(work, asked);
        if (standing.isEmpty()) {
            return refused(PatientRefusal.UNKNOWN);
        }
        var patient = standing.get();
        work.about("patient", patient);
        var open = relationships.open(work, patient, premises);
        if (records.isOf(work, patient, work.person())
                && open.map(Relationship::kind)
                        .filter(RelationshipKind.BREAK_GLASS::equals)
                        .isEmpty()) {
            return refused(LookRefusal.OWN_RECORD);
        }
        if (open.isPresent()) {
            work.because(open.get().kind().code());
            return done(new Passed(patient, open.get()));
        }
        if (reason.isEmpty()) {
            return refused(LookRefusal.REASON_NEEDED);
        }
        work.because(reason.get().code());
        var kind = reason.get().kind();
        return done(new Passed(patient, relationships.note(work, patient, premises, kind, until(work, kind))));
    }

    private static Instant until(Work work, RelationshipKind kind) {
        return kind.onlyPerson()
                ? work.now().plus(A_TASK)
                : work.today().plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant();
    }
}
