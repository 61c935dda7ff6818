package uk.co.pharmacyiq.bench.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.audit.WriterKeys;
import uk.co.pharmacyiq.audit.anchor.AppendOnlyFile;
import uk.co.pharmacyiq.audit.sealing.Sealer;
import uk.co.pharmacyiq.audit.sealing.SealerKeys;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;

/** The product's sealer over a database of this run, with a file as its anchor; driven round by round. */
final class BenchSealer implements AutoCloseable {

    /** From one round to the next. */
    static final Duration TICK = Sealer.Pace.USUAL.tick();

    private final HikariDataSource pool;
    private final SealerKeys keys;
    private final Path keyFile;
    private final Sealer sealer;
    private @Nullable Thread beside;
    private volatile boolean ended;

    private BenchSealer(BenchDatabase database) throws IOException {
        this.pool = database.pool(Role.SEALER, 4);
        this.keyFile = Files.createTempDirectory(database.folder(), "keys").resolve("sealer.keys");
        this.keys = SealerKeys.create(keyFile, "audit.example.test", WriterKeys.of(database.key()));
        var clock = Clock.systemUTC();
        var anchor = new AppendOnlyFile("file", database.folder().resolve("checkpoints"), clock);
        this.sealer = new Sealer(new Sealer.Settings(pool, keys, List.of(anchor), clock, Sealer.Pace.USUAL));
    }

    static BenchSealer of(BenchDatabase database) throws IOException {
        return new BenchSealer(database);
    }

    SealerKeys keys() {
        return keys;
    }

    /** Seals what there is, as fast as it goes. */
    void catchUp() {
        while (sealer.tick()) {
            // On to the next batch.
        }
        if (sealer.state() != Sealer.State.SEALING) {
            throw new IllegalStateException("not sealing: " + sealer.state() + " " + sealer.told());
        }
    }

    /** From now on a tick at a time, as in the product. */
    void start() {
        ended = false;
        beside = Thread.ofPlatform().name("sealer").start(() -> {
            while (!ended) {
                long began = System.nanoTime();
                if (!sealer.tick()) {
                    long left = TICK.toNanos() - (System.nanoTime() - began);
                    sleep(left);
                }
            }
        });
    }

    void stop() {
        ended = true;
        var thread = beside;
        while (thread != null && thread.isAlive()) {
            sleep(1_000_000);
        }
        beside = null;
    }

    @Override
    public void close() {
        stop();
        sealer.close();
        pool.close();
    }

    private static void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
