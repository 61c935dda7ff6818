package uk.co.pharmacyiq.patients.record;

import java.time.Instant;
import java.util.Optional;
import uk.co.pharmacyiq.work.Work;

/**
 * Why something is written.
 *
 * @param reason in the author's words; may be empty where none is needed
 * @param occurredAt when it came to be so; empty for now
 */
public record Why(String reason, Optional<Instant> occurredAt) {

    /** Now, and for no reason that would have to be told. */
    public static final Why NOTHING_SAID = new Why("", Optional.empty());

    public Why {
        if (reason.length() > 500) {
            throw new IllegalArgumentException("too long a reason");
        }
    }

    public static Why of(String reason) {
        return new Why(reason, Optional.empty());
    }

    Instant at(Work work) {
        return occurredAt.filter(at -> at.isBefore(work.now())).orElse(work.now());
    }
}
