package uk.co.pharmacyiq.responsible.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;

/** What a pharmacist allows somebody to do at premises, on which conditions and for how long. */
public record Authorisation(UUID id, Basis basis, Grant grant, Instant grantedAt, Optional<Withdrawn> withdrawn) {

    /**
     * What was granted.
     *
     * @param conditions as the pharmacist wrote them; may be empty
     * @param to the last day; empty where it holds until it is withdrawn
     */
    public record Grant(
            PersonId by,
            PersonId person,
            Set<Operation> tasks,
            String conditions,
            LocalDate from,
            Optional<LocalDate> to) {
        public Grant {
            tasks = Set.copyOf(tasks);
        }

        @Override
        public String toString() {
            return "Grant[hidden]";
        }
    }

    /** Who took it back, and when. */
    public record Withdrawn(PersonId by, Instant at) {}

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return withdrawn.isEmpty()
                && !day.isBefore(grant.from())
                && grant.to().map(last -> !day.isAfter(last)).orElse(true);
    }
}
