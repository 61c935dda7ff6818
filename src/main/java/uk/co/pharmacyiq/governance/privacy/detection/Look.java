package uk.co.pharmacyiq.governance.privacy.detection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * One event that showed or changed a patient's record.
 *
 * @param event the entry of the record it stands on
 * @param why the code of the reason it went by; empty where none was stated
 */
public record Look(
        UUID event,
        Instant at,
        PersonId person,
        PatientId patient,
        Optional<PremisesId> premises,
        Manner manner,
        String why) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** What was seen or done. */
    public enum Manner {
        /** The record itself was opened. */
        OPENED,
        /** The patient stood in a list or among the finds of a search. */
        LISTED,
        /** It was printed, exported or handed to another program. */
        TAKEN,
        /** Something in it was changed. */
        CHANGED,
        /** The patient was registered. */
        REGISTERED
    }

    LocalDate day() {
        return LocalDate.ofInstant(at, LONDON);
    }

    LocalTime time() {
        return LocalTime.ofInstant(at, LONDON).truncatedTo(ChronoUnit.MINUTES);
    }

    /** A list is no interest in anybody; all else is. */
    boolean isAimed() {
        return manner != Manner.LISTED;
    }

    /** Shown among others, or carried out of the house. */
    boolean isOfMany() {
        return manner == Manner.LISTED || manner == Manner.TAKEN;
    }
}
