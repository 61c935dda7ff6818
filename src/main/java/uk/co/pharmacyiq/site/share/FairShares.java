package uk.co.pharmacyiq.site.share;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * Shares this server out among the organisations that use it now: each may have so many requests under way that all the
 * others have as many. Whoever asks for more waits a moment in a line of their own, and is then told to come again. Nobody
 * waits while processors have nothing to do, nor behind somebody who used more of the time just past. Whoever is not known
 * has one share with all others who are not.
 */
public final class FairShares {

    private static final Logger LOG = LoggerFactory.getLogger(FairShares.class);

    /** So long after its last request an organisation still counts among those who share. */
    private static final Duration PRESENT = Duration.ofSeconds(2);

    private static final Duration BETWEEN_SWEEPS = Duration.ofMillis(100);

    private final ShareLimits limits;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<OrganisationId, Line> lines = new HashMap<>();
    private final Line strangers = new Line(lock.newCondition());
    private final Usage usage = new Usage();
    private Instant swept = Instant.EPOCH;
    private int running;
    private int waiting;

    FairShares(ShareLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** A turn for one request; none where whoever asks has their share under way and as many wait as may. */
    public Optional<Turn> enter(Whose who) {
        lock.lock();
        try {
            var line = line(who);
            if (!line.admits(who, Math.max(1, (limits.alone() + limits.waiting()) / 2))) {
                return refused(who, line);
            }
            if (!isIn(line)) {
                line.forget(who);
                return refused(who, line);
            }
            line.running++;
            running++;
            var since = clock.instant();
            return Optional.of(() -> leave(who, line, since));
        } finally {
            lock.unlock();
        }
    }

    private Line line(Whose who) {
        var now = clock.instant();
        if (swept.isBefore(now.minus(BETWEEN_SWEEPS))) {
            swept = now;
            var since = now.minus(PRESENT);
            lines.values().removeIf(each -> !each.isBusy() && each.last.isBefore(since));
        }
        var line = who.organisation()
                .map(id -> lines.computeIfAbsent(id, _ -> new Line(lock.newCondition())))
                .orElse(strangers);
        line.last = now;
        return line;
    }

    private boolean isIn(Line line) {
        if (line.waiting == 0 && mayGo(line)) {
            return true;
        }
        if (line.waiting >= limits.waiting()) {
            return false;
        }
        line.waiting++;
        waiting++;
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
            waiting--;
        }
    }

    private boolean mayGo(Line line) {
        return running < limits.idle() || line.running < share(line);
    }

    /**
     * How many requests of a line may be under way: the fewer, the more are here. Strangers count while there are any. Whoever
     * used less than their part of the time just past has nothing to make up for, and goes on as if alone.
     */
    private int share(Line line) {
        int present = lines.size() + (strangers.isBusy() ? 1 : 0);
        if (present <= 1) {
            return limits.alone();
        }
        var now = clock.instant();
        return line.usage.at(now) * present < usage.at(now) ? limits.alone() : Math.max(1, limits.together() / present);
    }

    private void leave(Whose who, Line line, Instant since) {
        lock.lock();
        try {
            var now = clock.instant();
            line.usage.add(since, now);
            usage.add(since, now);
            line.running--;
            line.forget(who);
            running--;
            if (waiting > 0) {
                callNext(line);
            }
        } finally {
            lock.unlock();
        }
    }

    /** One of the line that moved; while there is room for anybody, one of each. */
    private void callNext(Line moved) {
        moved.moved.signal();
        if (running < limits.idle()) {
            strangers.moved.signal();
            lines.values().stream().filter(each -> each.waiting > 0).forEach(each -> each.moved.signal());
        }
    }

    /** Told in the log once a minute, not once a request. */
    private Optional<Turn> refused(Whose who, Line line) {
        long untold = line.refuse(clock.instant());
        if (untold > 0) {
            LOG.warn(
                    "{} for more than their share; requests told to come again: {}",
                    who.organisation().map(id -> "organisation " + id + " asks").orElse("people not signed in ask"),
                    untold);
        }
        return Optional.empty();
    }

    /** How long until it is worth asking again. */
    public long retryAfterSeconds() {
        return Math.max(1, limits.patience().toSeconds());
    }
}
