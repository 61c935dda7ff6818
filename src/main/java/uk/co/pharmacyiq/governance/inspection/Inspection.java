package uk.co.pharmacyiq.governance.inspection;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * A pass that was given.
 *
 * @param endedAt when it was taken back before its time; empty where it was not
 */
public record Inspection(
        UUID id,
        Guest guest,
        Scope scope,
        Instant createdAt,
        PersonId createdBy,
        Instant expiresAt,
        Optional<Instant> endedAt) {

    /** Who was let in, for whom they inspect, and why. */
    public record Guest(String name, String body, String reason) {

        @Override
        public String toString() {
            return "Guest[hidden]";
        }
    }

    /** Whether it lets anybody in at a moment. */
    public boolean isGood(Instant now) {
        return endedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
