package uk.co.pharmacyiq.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved, for each thread by itself; for all other threads the real one. */
final class SimulatedClock extends Clock {

    private final ThreadLocal<Instant> now = new ThreadLocal<>();

    void at(Instant moment) {
        now.set(moment);
    }

    @Override
    public Instant instant() {
        var set = now.get();
        return set == null ? Clock.systemUTC().instant() : set;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
