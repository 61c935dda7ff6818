package uk.co.pharmacyiq.access.elevation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;

/** One use of break-glass. */
public record Elevation(
        UUID id,
        PersonId person,
        PremisesId premises,
        String reason,
        Instant startedAt,
        Instant until,
        UUID event,
        Optional<Instant> endedAt,
        Optional<Review> review) {

    /** What the reviewer found. */
    public record Review(Outcome outcome, String note, PersonId by, Instant at) {}

    /** How a use is judged afterwards. Codes are stored: add, never rename. */
    public enum Outcome {
        JUSTIFIED("justified", "It was right"),
        NOT_JUSTIFIED("not-justified", "It was not right"),
        FOLLOW_UP("follow-up", "It needs following up");

        private final String code;
        private final String title;

        Outcome(String code, String title) {
            this.code = code;
            this.title = title;
        }

        public String code() {
            return code;
        }

        public String title() {
            return title;
        }

        public static Optional<Outcome> parse(String code) {
            for (var outcome : values()) {
                if (outcome.code.equals(code)) {
                    return Optional.of(outcome);
                }
            }
            return Optional.empty();
        }
    }

    public boolean holds(Instant now) {
        return endedAt.isEmpty() && until.isAfter(now);
    }

    @Override
    public String toString() {
        return "Elevation[" + id + "]";
    }
}
