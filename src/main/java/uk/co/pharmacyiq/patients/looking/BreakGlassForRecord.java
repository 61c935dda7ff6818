package uk.co.pharmacyiq.patients.looking;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.patients.record.PatientRefusal;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TellHolders;
import uk.co.pharmacyiq.work.UseCases;

/**
 * Opens one patient's record for one person and an hour although nothing brings them together. They say why and show that it
 * is them; those who review looks are told at once.
 */
@Service
public class BreakGlassForRecord {

    public static final String PERMISSION = "patients.break-glass";

    /** The name of the act on the record. */
    public static final String ACT = "PATIENT_GLASS_BREAK";

    /** What those must hold who are told, and who review it. */
    public static final String REVIEWERS = "patients.review";

    private static final Duration LONGEST = Duration.ofMinutes(60);

    private static final Action<Opened> ACTION =
            Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Opened.class).afterProof();

    private final UseCases useCases;
    private final Records records;
    private final Relationships relationships;
    private final EmergencyStore emergencies;
    private final TellHolders tellHolders;

    BreakGlassForRecord(
            UseCases useCases,
            Records records,
            Relationships relationships,
            EmergencyStore emergencies,
            TellHolders tellHolders) {
        this.useCases = useCases;
        this.records = records;
        this.relationships = relationships;
        this.emergencies = emergencies;
        this.tellHolders = tellHolders;
    }

    /**
     * Which record, and why.
     *
     * @param reason 10 to 500 characters in the person's own words
     */
    public record Request(PremisesId premises, PatientId patient, String reason) {}

    /** Until when the record can be opened. */
    public record Opened(PatientId patient, Instant until) {}

    public Outcome<Opened> open(Actor.Person actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> {
            var patient = records.standing(work, request.patient());
            if (patient.isEmpty()) {
                return refused(PatientRefusal.UNKNOWN);
            }
            work.about("patient", patient.get());
            var until = work.now().plus(LONGEST);
            emergencies.add(
                    work,
                    new Emergency(
                            TimeOrderedId.next(),
                            patient.get(),
                            request.premises(),
                            work.person(),
                            request.reason(),
                            work.now(),
                            until,
                            Optional.empty()));
            relationships.note(work, patient.get(), request.premises(), RelationshipKind.BREAK_GLASS, until);
            int told = tellHolders.tell(
                    work,
                    REVIEWERS,
                    "record-opened",
                    actor.displayName() + " opened a patient's record in an emergency, until " + LondonTime.time(until)
                            + ".",
                    "/privacy");
            work.because(RelationshipKind.BREAK_GLASS.code());
            work.note("reason", request.reason());
            work.note("until", LondonTime.time(until));
            work.note("told", told);
            return done(new Opened(patient.get(), until));
        });
    }
}
