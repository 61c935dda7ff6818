package uk.co.pharmacyiq.tenancy.instruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * One documented instruction.
 *
 * @param endedAt when it was taken back; empty while it stands
 * @param event the last entry of the record about it
 */
public record Instruction(
        UUID id, Given given, PersonId recordedBy, Instant recordedAt, Optional<Instant> endedAt, UUID event) {

    /** What is to be done, who said so and when. */
    public record Given(String words, String by, LocalDate on) {

        @Override
        public String toString() {
            return "Given[" + on + "]";
        }
    }
}
