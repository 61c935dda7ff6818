package uk.co.pharmacyiq.audit.sealing;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.audit.anchor.Anchor;
import uk.co.pharmacyiq.audit.anchor.Anchors;
import uk.co.pharmacyiq.audit.sealing.chain.OwnRecord;
import uk.co.pharmacyiq.audit.sealing.rows.Database;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;

/**
 * Seals the record, round after round, for as long as this node leads; otherwise it stands by and takes over when the
 * leader is gone. Whatever fails is tried again from what the database holds. Where the record is not what it was, or an
 * anchor outside disagrees, it seals nothing more and says why; business goes on without it.
 */
public final class Sealer implements AutoCloseable {

    /** How sealing goes. */
    public enum State {
        STARTING,
        SEALING,
        DOWN,
        STANDBY
    }

    /**
     * How fast it goes.
     *
     * @param tick from one round to the next while there is something to seal
     * @param idle the same while there is nothing
     * @param batch how many events one round takes at most
     * @param grace how long a missing number may still come
     * @param retry how long it stays down before it looks again
     */
    public record Pace(Duration tick, Duration idle, int batch, Duration grace, Duration retry) {

        public static final Pace USUAL = new Pace(
                Duration.ofMillis(200), Duration.ofMillis(500), 20_000, Duration.ofSeconds(5), Duration.ofSeconds(30));
    }

    /** What it works with. The database is reached under the sealer's own role. */
    public record Settings(DataSource database, SealerKeys keys, List<Anchor> anchors, Clock clock, Pace pace) {}

    private final Settings settings;
    private final Anchors anchors;
    private final Bench bench;
    private final Shift shift;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile boolean closed;
    private @Nullable Thread loop;
    private @Nullable Thread beside;

    public Sealer(Settings settings) {
        this(settings, _ -> {});
    }

    Sealer(Settings settings, Step.Listener steps) {
        this.settings = settings;
        var database = new Database(settings.database());
        this.anchors = new Anchors(settings.anchors(), settings.clock());
        this.bench = new Bench(
                database,
                settings,
                new AnchorWatch(database, anchors, settings.keys()),
                new OwnRecord(database, settings.keys().writers(), settings.clock()),
                steps);
        this.shift = new Shift(bench);
    }

    /** Begins to seal, on a thread of its own. */
    public synchronized void start() {
        if (loop == null) {
            loop = Thread.ofPlatform().name("sealer").daemon().start(this::run);
            beside = Thread.ofPlatform().name("sealer-checks").daemon().start(new Background(bench, shift));
        }
    }

    /** One round; answers whether there may be more to seal at once. It may be called without {@link #start}. */
    public boolean tick() {
        oneAtATime.lock();
        try {
            return shift.tick();
        } finally {
            oneAtATime.unlock();
        }
    }

    public State state() {
        return shift.state();
    }

    /** Why it is down, as a sentence; empty while it is not. */
    public String told() {
        return shift.told();
    }

    /** Counts events against leaves and names what is missing on either side. */
    public List<Finding> reconcile() throws SQLException {
        return new Reconciler(bench.database()).reconcile();
    }

    /** Makes every hash again from what is stored, and names what does not agree. It may take long. */
    public List<Finding> deepCheck() throws SQLException {
        return new DeepCheck(bench.database(), settings.keys()).everything();
    }

    @Override
    public synchronized void close() {
        closed = true;
        end(beside);
        end(loop);
        shift.close();
        anchors.close();
    }

    private void run() {
        try {
            while (!closed) {
                long began = System.nanoTime();
                var pause = tick()
                        ? Duration.ZERO
                        : shift.busy()
                                ? settings.pace().tick()
                                : settings.pace().idle();
                long left = pause.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                if (left > 0) {
                    Thread.sleep(left);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(@Nullable Thread running) {
        if (running != null) {
            running.interrupt();
            try {
                running.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
