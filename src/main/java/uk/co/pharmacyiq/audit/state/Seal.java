package uk.co.pharmacyiq.audit.state;

import java.time.Instant;

/**
 * The seal of one entry.
 *
 * @param log which log of the installation; the first, until one was put back
 * @param index its place among its organisation's entries, from 0
 * @param sealedAt when the log of heads took in the head that covers it
 */
public record Seal(int log, long index, Instant sealedAt) {}
