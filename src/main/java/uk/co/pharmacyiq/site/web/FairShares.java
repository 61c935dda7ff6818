package uk.co.pharmacyiq.site.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * Shares this server out among the organisations that use it now: each may have so many requests under way that all the
 * others have as many. Whoever asks for more waits a moment in a line of their own, and is then told to come again. Nobody
 * waits while a processor has nothing to do.
 */
final class FairShares {

    private static final Logger LOG = LoggerFactory.getLogger(FairShares.class);

    /** So long after its last request an organisation still counts among those who share. */
    private static final Duration PRESENT = Duration.ofSeconds(2);

    /** One organisation's requests. */
    private static final class Line {
        private int running;
        private int lengthy;
        private int waiting;
        private int refused;
        private Instant last = Instant.EPOCH;
        private Instant told = Instant.EPOCH;
        private final Condition moved;

        private Line(Condition moved) {
            this.moved = moved;
        }
    }

    /** A request under way; to be given back. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private final ShareLimits limits;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<OrganisationId, Line> lines = new HashMap<>();
    private int running;

    FairShares(ShareLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** A turn for one request of an organisation; none where it has its share under way and as many wait as may. */
    Optional<Turn> enter(OrganisationId who, boolean lengthy) {
        lock.lock();
        try {
            var line = lines.computeIfAbsent(who, _ -> new Line(lock.newCondition()));
            line.last = clock.instant();
            if (lengthy && line.lengthy >= limits.lengthy() || !isIn(line)) {
                return refused(who, line);
            }
            line.running++;
            line.lengthy += lengthy ? 1 : 0;
            running++;
            return Optional.of(() -> leave(line, lengthy));
        } finally {
            lock.unlock();
        }
    }

    private boolean isIn(Line line) {
        if (mayGo(line)) {
            return true;
        }
        if (line.waiting >= limits.waiting()) {
            return false;
        }
        line.waiting++;
        try {
            long left = limits.patience().toNanos();
            while (!mayGo(line)) {
                if (left <= 0) {
                    return false;
                }
                left = line.moved.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            line.waiting--;
        }
    }

    private boolean mayGo(Line line) {
        return running < limits.idle() || line.running < share();
    }

    /** How many requests of each organisation may be under way: the fewer, the more organisations are here. */
    private int share() {
        var since = clock.instant().minus(PRESENT);
        lines.values().removeIf(each -> each.running == 0 && each.waiting == 0 && each.last.isBefore(since));
        int present = lines.size();
        return present <= 1 ? limits.alone() : Math.max(1, limits.together() / present);
    }

    private void leave(Line line, boolean lengthy) {
        lock.lock();
        try {
            line.running--;
            line.lengthy -= lengthy ? 1 : 0;
            running--;
            line.moved.signal();
            if (running < limits.idle()) {
                lines.values().stream().filter(each -> each.waiting > 0).forEach(each -> each.moved.signal());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Told in the log once a minute, not once a request. */
    private Optional<Turn> refused(OrganisationId who, Line line) {
        line.refused++;
        if (line.told.isBefore(line.last.minus(Duration.ofMinutes(1)))) {
            line.told = line.last;
            LOG.warn(
                    "organisation {} asks for more than its share; requests told to come again: {}", who, line.refused);
            line.refused = 0;
        }
        return Optional.empty();
    }

    /** How long until it is worth asking again. */
    long retryAfterSeconds() {
        return Math.max(1, limits.patience().toSeconds());
    }
}
