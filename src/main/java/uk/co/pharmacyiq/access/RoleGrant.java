package uk.co.pharmacyiq.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * A role somebody holds, will hold, or held.
 *
 * @param role as it is now
 * @param premises where; empty means the whole organisation
 */
public record RoleGrant(
        UUID id, PersonId person, Role role, Optional<PremisesId> premises, Days days, Optional<Given> given) {

    /**
     * The days a role is held for, as they are counted where the pharmacy is.
     *
     * @param first empty: from when it was given
     * @param last empty: until it is taken
     */
    public record Days(Optional<LocalDate> first, Optional<LocalDate> last) {

        public static final Days OPEN = new Days(Optional.empty(), Optional.empty());

        public boolean begun(LocalDate today) {
            return first.isEmpty() || !first.get().isAfter(today);
        }

        public boolean over(LocalDate today) {
            return last.isPresent() && last.get().isBefore(today);
        }

        public boolean hold(LocalDate today) {
            return begun(today) && !over(today);
        }
    }

    /**
     * Who gave it.
     *
     * @param by a person's identifier, or what the operator was doing
     * @param event on the record
     */
    public record Given(String by, Instant at, UUID event, String reason) {}

    /** Whether it holds on that day. */
    public boolean holds(LocalDate today) {
        return days.hold(today);
    }
}
