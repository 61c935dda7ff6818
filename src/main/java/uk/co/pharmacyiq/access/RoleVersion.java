package uk.co.pharmacyiq.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * A role as it stood, and who made it so; nobody where it is as shipped.
 */
public record RoleVersion(Role role, Optional<Changed> changed) {

    /** Who changed it, when, why, and which event of the record tells of it. */
    public record Changed(PersonId by, Instant at, String reason, UUID event) {}

    /** What it holds that another does not, in order. */
    static Set<String> beyond(Role role, Role other) {
        var more = new TreeSet<>(role.permissions());
        more.removeAll(other.permissions());
        return more;
    }
}
