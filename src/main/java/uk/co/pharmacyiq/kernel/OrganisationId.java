package uk.co.pharmacyiq.kernel;

import java.util.Optional;
import java.util.UUID;

/** One pharmacy organisation: the tenant every row belongs to. */
public record OrganisationId(UUID value) {

    /** A new identifier; later ones sort after earlier ones. */
    public static OrganisationId next() {
        return new OrganisationId(TimeOrderedId.next());
    }

    /** Reads what a request carried; empty where it is no identifier at all. */
    public static Optional<OrganisationId> parse(String text) {
        return TimeOrderedId.parse(text).map(OrganisationId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
