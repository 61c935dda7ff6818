package uk.co.pharmacyiq.audit.sealing;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;
import uk.co.pharmacyiq.audit.sealing.rows.LeadershipLost;
import uk.co.pharmacyiq.audit.sealing.rows.SealingStopped;

/** One node at work, tick by tick: leads if it can, and knows what to do when something fails. */
final class Shift implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shift.class);

    private final Bench bench;
    private final Leadership leadership;
    private final Watch watch;
    private volatile Sealer.State state = Sealer.State.STARTING;
    private volatile String told = "";
    private @Nullable Desk desk;
    private int term;
    private int stumbles;
    private volatile @Nullable Finding stop;

    Shift(Bench bench) {
        this.bench = bench;
        this.leadership = new Leadership(bench.database());
        this.watch = new Watch(bench.database(), bench.settings());
    }

    Sealer.State state() {
        return state;
    }

    String told() {
        return told;
    }

    /** Whether the last round had something to do. */
    boolean busy() {
        return watch.busy();
    }

    @Override
    public void close() {
        leadership.close();
    }

    /** Something was found on which nothing may be built: sealing stays down until this process is started again. */
    void stop(Finding finding) {
        stop = finding;
    }

    /** One round; answers whether there may be more to seal at once. */
    boolean tick() {
        try {
            if (!leadership.held()) {
                standBy();
                return false;
            }
            if (leadership.terms() != term) {
                term = leadership.terms();
                desk = null;
            }
            return watch.mayTry() && lead();
        } catch (LeadershipLost lost) {
            leadership.close();
            standBy();
        } catch (SealingStopped stopped) {
            desk = null;
            LOG.error("sealing is down: {}", stopped.sentence());
            turn(Sealer.State.DOWN, stopped.sentence());
            watch.stopped(stopped.finding());
        } catch (SQLException | RuntimeException failed) {
            desk = null;
            stumbled(failed);
        }
        return false;
    }

    private boolean lead() throws SQLException {
        var stopped = stop;
        if (stopped != null) {
            throw new SealingStopped(stopped);
        }
        long began = System.nanoTime();
        var here = desk == null ? Desk.open(bench) : desk;
        desk = here;
        var round = here.round();
        var failed = here.publish();
        stumbles = 0;
        turn(failed.isPresent() ? Sealer.State.DOWN : Sealer.State.SEALING, failed.orElse(""));
        watch.ticked(here, round, new Watch.Told(state, told, Duration.ofNanos(System.nanoTime() - began)));
        return round.more();
    }

    /** Told with all that is known of it the first time, and once in a while after that. */
    private void stumbled(Exception failed) {
        if (stumbles++ % 100 == 0) {
            LOG.warn("a round of sealing failed and is tried again", failed);
        }
        turn(
                state == Sealer.State.DOWN ? Sealer.State.DOWN : Sealer.State.STARTING,
                "A round failed; it is tried again.");
    }

    private void standBy() {
        desk = null;
        turn(Sealer.State.STANDBY, "");
    }

    private void turn(Sealer.State now, String sentence) {
        state = now;
        told = sentence;
    }
}
