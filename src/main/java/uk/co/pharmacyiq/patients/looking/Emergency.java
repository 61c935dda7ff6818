package uk.co.pharmacyiq.patients.looking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;

/** That somebody opened one record without anything that brought them and the patient together, and what came of it. */
public record Emergency(
        UUID id,
        PatientId patient,
        PremisesId premises,
        PersonId person,
        String reason,
        Instant began,
        Instant until,
        Optional<Review> review) {

    /** What a reviewer found. */
    public record Review(Finding finding, String note, PersonId by, Instant at) {}

    /** How a use is judged. Codes are stored: add, never rename. */
    public enum Finding {
        JUSTIFIED("justified", "It was right"),
        NOT_JUSTIFIED("not-justified", "It was not right"),
        FOLLOW_UP("follow-up", "It needs following up");

        private final String code;
        private final String title;

        Finding(String code, String title) {
            this.code = code;
            this.title = title;
        }

        public String code() {
            return code;
        }

        public String title() {
            return title;
        }

        public static Optional<Finding> parse(String code) {
            return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
        }
    }

    @Override
    public String toString() {
        return "Emergency[" + id + "]";
    }
}
