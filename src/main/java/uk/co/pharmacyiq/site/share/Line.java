package uk.co.pharmacyiq.site.share;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;

/** The requests of one organisation, or of all strangers: under way, waiting, turned away. Guarded by the lock of the shares. */
final class Line {

    int running;
    int waiting;
    Instant last = Instant.EPOCH;
    final Usage usage = new Usage();
    final Condition moved;

    private long refused;
    private Instant told = Instant.EPOCH;
    private final Map<String, Integer> byAddress = new HashMap<>();

    Line(Condition moved) {
        this.moved = moved;
    }

    boolean isBusy() {
        return running > 0 || waiting > 0;
    }

    /** Counts a stranger in, unless so many of their address are here already. */
    boolean admits(Whose who, int most) {
        return switch (who) {
            case Whose.Of _ -> true;
            case Whose.Stranger(var address) ->
                byAddress.getOrDefault(address, 0) < most && byAddress.merge(address, 1, Integer::sum) > 0;
        };
    }

    void forget(Whose who) {
        if (who instanceof Whose.Stranger(var address)) {
            byAddress.computeIfPresent(address, (_, count) -> count > 1 ? count - 1 : null);
        }
    }

    /** Counts somebody turned away; how many there were since it was last told, where it is time to tell it again. */
    long refuse(Instant now) {
        refused++;
        if (told.isAfter(now.minusSeconds(60))) {
            return 0;
        }
        told = now;
        long count = refused;
        refused = 0;
        return count;
    }
}
