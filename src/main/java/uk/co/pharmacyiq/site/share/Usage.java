package uk.co.pharmacyiq.site.share;

import java.time.Duration;
import java.time.Instant;

/** How much of the time just past somebody's requests were under way; what was a second ago counts half. */
final class Usage {

    private double seconds;
    private Instant at = Instant.EPOCH;

    void add(Instant from, Instant until) {
        seconds = at(until) + seconds(from, until);
        at = until;
    }

    double at(Instant now) {
        return seconds * Math.pow(0.5, seconds(at, now));
    }

    private static double seconds(Instant from, Instant until) {
        return Math.max(0, Duration.between(from, until).toNanos() / 1e9);
    }
}
