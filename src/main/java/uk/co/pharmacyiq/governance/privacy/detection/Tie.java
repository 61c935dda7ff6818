package uk.co.pharmacyiq.governance.privacy.detection;

import java.time.Instant;
import java.util.Optional;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * That there was something to do for a patient.
 *
 * @param premises where; empty where it was everywhere
 * @param from when it began
 * @param until when it ended, or is to end
 * @param by who noted it; empty where the work itself did
 */
public record Tie(
        PatientId patient,
        Optional<PremisesId> premises,
        Kind kind,
        Instant from,
        Instant until,
        Optional<PersonId> by) {

    /** What there was to do. */
    public enum Kind {
        EPISODE("a prescription of the patient was dealt with"),
        SERVICE("the patient had a service"),
        ARRIVAL("the patient was at the pharmacy"),
        CALL("there was a call about the patient"),
        RIGHTS("the patient had made a request about their data"),
        GLASS("the glass was broken for it, and a reviewer found that justified");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
