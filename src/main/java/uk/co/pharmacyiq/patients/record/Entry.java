package uk.co.pharmacyiq.patients.record;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * One version of one thing said of a patient.
 *
 * @param id the same for all its versions
 * @param patient under whom it stands, which for a merged record need not be the patient that was asked for
 * @param version from 1
 */
public record Entry(UUID id, PatientId patient, int version, Fact fact, State state, Written written) {

    /** Whether it holds. Codes are stored: add, never rename. */
    public enum State {
        CURRENT("current", "Current"),
        /** It held and does no longer. */
        ENDED("ended", "Ended"),
        /** It never held: it was entered in error. It stays to be seen in the history. */
        WITHDRAWN("withdrawn", "Entered in error");

        private final String code;
        private final String title;

        State(String code, String title) {
            this.code = code;
            this.title = title;
        }

        public String code() {
            return code;
        }

        public String title() {
            return title;
        }

        static State of(String code) {
            return Stream.of(values())
                    .filter(state -> state.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** How a version came to be. Codes are stored: add, never rename. */
    public enum Change {
        ADDED("added", "Added"),
        /** Things changed: what stood before was right in its time. */
        CHANGED("changed", "Changed"),
        /** What stood before was wrong (UK GDPR Article 16). */
        CORRECTED("corrected", "Corrected"),
        ENDED("ended", "Ended"),
        WITHDRAWN("withdrawn", "Marked as entered in error"),
        /** It stands under another patient now. */
        MOVED("moved", "Moved to another record"),
        /** It holds again after it had ended or been withdrawn. */
        RESTORED("restored", "Restored");

        private final String code;
        private final String title;

        Change(String code, String title) {
            this.code = code;
            this.title = title;
        }

        public String code() {
            return code;
        }

        public String title() {
            return title;
        }

        static Change of(String code) {
            return Stream.of(values())
                    .filter(change -> change.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Who wrote a version, where, when and why.
     *
     * @param occurredAt when it came to be so, as far as anybody said
     * @param recordedAt when it was written
     * @param reason as the author gave it; may be empty
     */
    public record Written(
            Change change,
            Optional<PersonId> author,
            Optional<PremisesId> premises,
            Instant occurredAt,
            Instant recordedAt,
            String reason,
            UUID event) {}

    public boolean isCurrent() {
        return state == State.CURRENT;
    }

    public FactKind kind() {
        return fact.kind();
    }

    @Override
    public String toString() {
        return "Entry[" + id + ", version " + version + "]";
    }
}
