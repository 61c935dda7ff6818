package uk.co.pharmacyiq.governance.inspection;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * A pass that was given.
 *
 * @param areas for the vendor's support: what of it they may look at; empty for an inspector, who sees all of the scope
 * @param endedAt when it was taken back before its time; empty where it was not
 */
public record Inspection(
        UUID id,
        Guest guest,
        Scope scope,
        Set<Area> areas,
        Instant createdAt,
        PersonId createdBy,
        Instant expiresAt,
        Optional<Instant> endedAt) {

    public Inspection {
        areas = Set.copyOf(areas);
    }

    /** Whether it is for the vendor's support. */
    public boolean isSupport() {
        return !areas.isEmpty();
    }

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
