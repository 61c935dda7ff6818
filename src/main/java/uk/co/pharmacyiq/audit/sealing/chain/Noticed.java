package uk.co.pharmacyiq.audit.sealing.chain;

import java.time.Instant;

/** Since when a number is missing, and which transactions must have ended before it is given up. */
final class Noticed {

    final Instant since;
    final long due;
    boolean stored;
    boolean declaredVoid;

    Noticed(Instant since, long due, boolean stored) {
        this.since = since;
        this.due = due;
        this.stored = stored;
    }
}
