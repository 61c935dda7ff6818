package uk.co.pharmacyiq.kernel;

import java.util.Optional;
import java.util.UUID;

/** One registered pharmacy premises of an organisation. */
public record PremisesId(UUID value) {

    /** A new identifier; later ones sort after earlier ones. */
    public static PremisesId next() {
        return new PremisesId(TimeOrderedId.next());
    }

    /** Reads what a request carried; empty where it is no identifier at all. */
    public static Optional<PremisesId> parse(String text) {
        return TimeOrderedId.parse(text).map(PremisesId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
