package uk.co.pharmacyiq.audit.sealing;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.co.pharmacyiq.audit.sealing.forest.HeadLog;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;
import uk.co.pharmacyiq.audit.sealing.rows.Findings;
import uk.co.pharmacyiq.audit.sealing.rows.SealingStopped;

/**
 * What the leader does beside sealing: counts events against leaves and asks the anchors, at the start and every hour; makes
 * the hashes of the last month again at the start, and all of them every week.
 */
final class Background implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final Duration OFTEN = Duration.ofHours(1);
    private static final Duration RARELY = Duration.ofDays(7);
    private static final Duration NEWEST = Duration.ofDays(31);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Bench bench;
    private final Shift shift;
    private Optional<Instant> counted = Optional.empty();
    private Optional<Instant> hashed = Optional.empty();

    Background(Bench bench, Shift shift) {
        this.bench = bench;
        this.shift = shift;
    }

    @Override
    public void run() {
        try {
            while (true) {
                if (shift.state() == Sealer.State.SEALING) {
                    look();
                }
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        var now = bench.settings().clock().instant();
        try {
            if (due(hashed, RARELY, now)) {
                var deep = new DeepCheck(bench.database(), bench.settings().keys());
                found(hashed.isEmpty() ? deep.since(now.minus(NEWEST)) : deep.everything());
                hashed = Optional.of(now);
            }
            if (due(counted, OFTEN, now)) {
                count(counted.isPresent());
                counted = Optional.of(now);
            }
        } catch (SQLException | RuntimeException failed) {
            LOG.warn("the record could not be checked now and will be later", failed);
        }
    }

    /** Counts events against leaves and, unless that was just done, holds the anchors against the database. */
    private void count(boolean askAnchors) throws SQLException {
        found(new Reconciler(bench.database()).reconcile());
        try (var connection = bench.database().connection()) {
            StatusStore.reconciled(connection);
            if (askAnchors) {
                int log = PositionStore.log(connection, bench.settings().keys());
                bench.anchors().check(log, HeadLog.state(connection, log).size());
            }
        } catch (SealingStopped conflict) {
            LOG.error("an anchor disagrees: {}", conflict.sentence());
        }
    }

    /** Writes down what was found; what nothing may be built on stops sealing. */
    void found(List<Finding> findings) throws SQLException {
        try (var connection = bench.database().connection()) {
            Findings.add(connection, new ArrayList<>(findings));
        }
        findings.stream()
                .filter(finding -> DeepCheck.STOPS.contains(finding.kind()))
                .findFirst()
                .ifPresent(shift::stop);
    }

    private static boolean due(Optional<Instant> last, Duration every, Instant now) {
        return last.isEmpty() || !now.isBefore(last.get().plus(every));
    }
}
