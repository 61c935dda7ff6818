package uk.co.pharmacyiq.kernel;

import java.util.Optional;
import java.util.UUID;

/** One named person. */
public record PersonId(UUID value) {

    /** A new identifier; later ones sort after earlier ones. */
    public static PersonId next() {
        return new PersonId(TimeOrderedId.next());
    }

    /** Reads what a request carried; empty where it is no identifier at all. */
    public static Optional<PersonId> parse(String text) {
        return TimeOrderedId.parse(text).map(PersonId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
