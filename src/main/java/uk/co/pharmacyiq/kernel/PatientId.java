package uk.co.pharmacyiq.kernel;

import java.util.Optional;
import java.util.UUID;

/** One patient's record within an organisation. Opaque: it says nothing of whose it is. */
public record PatientId(UUID value) {

    /** A new identifier; later ones sort after earlier ones. */
    public static PatientId next() {
        return new PatientId(TimeOrderedId.next());
    }

    /** Reads what a request carried; empty where it is no identifier at all. */
    public static Optional<PatientId> parse(String text) {
        return TimeOrderedId.parse(text).map(PatientId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
