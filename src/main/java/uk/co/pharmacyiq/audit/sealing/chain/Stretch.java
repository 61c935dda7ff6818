package uk.co.pharmacyiq.audit.sealing.chain;

import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.audit.sealing.rows.EventRow;

/** Numbers of one writer that join up; the first of them may wait for the one before it. */
final class Stretch {

    final long first;
    long last;
    byte @Nullable [] lastMac;

    @Nullable
    EventRow waiting;

    Stretch(long first, long last, byte @Nullable [] lastMac) {
        this.first = first;
        this.last = last;
        this.lastMac = lastMac;
    }
}
