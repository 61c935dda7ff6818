package uk.co.pharmacyiq.audit.proof;

import java.time.Instant;

/** How far the sealing of one event is. */
public sealed interface Sealing {

    /** The organisation has no such event. */
    record Unknown() implements Sealing {}

    /** It is written, and not in the log yet. */
    record Waiting() implements Sealing {}

    /**
     * It is in the log.
     *
     * @param log which of the organisation's logs
     * @param index its place there, counted from 0
     * @param at when the first head that covers it was sealed
     * @param signed whether a proof can be had at once, because a signed head covers it
     */
    record Sealed(int log, long index, Instant at, boolean signed) implements Sealing {}
}
