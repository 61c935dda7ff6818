package uk.co.pharmacyiq.governance.inspection;

import java.time.Instant;
import java.util.Optional;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * What a pass lets its holder look at.
 *
 * @param from entries from this moment on
 * @param until entries before this moment
 * @param premises at these premises only; empty at all of them and at none
 * @param subject about this one thing only
 */
public record Scope(Instant from, Instant until, Optional<PremisesId> premises, Optional<Subject> subject) {

    public Scope {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a period has an end after its beginning");
        }
    }

    /** A thing entries are about. */
    public record Subject(String type, String id) {}

    /** Whether an entry is within it. */
    public boolean covers(Instant at, Optional<PremisesId> where, Subject about) {
        return !at.isBefore(from)
                && at.isBefore(until)
                && (premises.isEmpty() || premises.equals(where))
                && (subject.isEmpty() || subject.get().equals(about));
    }
}
