package uk.co.pharmacyiq.kernel;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Makes version 7 UUIDs (RFC 9562): 48 bits of milliseconds, then a counter that keeps ids of one process in order, then
 * 62 random bits, so that an id tells neither volume nor its neighbours.
 */
public final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private TimeOrderedId() {}

    /** A new id. */
    public static UUID next() {
        long fresh = System.currentTimeMillis() << 12;
        long stamp = LAST.updateAndGet(last -> Math.max(last + 1, fresh));
        long high = (stamp >>> 12 << 16) | 0x7000L | (stamp & 0xfffL);
        long low = (RANDOM.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** Reads the canonical form only: 36 characters, nothing around them. */
    public static Optional<UUID> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
