package uk.co.pharmacyiq.audit.proof;

import java.time.Instant;
import java.util.Optional;

/**
 * An event's public bytes, and where it stands in its organisation's log.
 *
 * @param at when the database took it
 * @param log empty where it is not sealed yet, like {@code idx}
 */
record EventPlace(byte[] leaf, Instant at, Optional<Integer> log, Optional<Long> idx) {}
