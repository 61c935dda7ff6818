package uk.co.pharmacyiq;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import uk.co.pharmacyiq.audit.SealedWorld;
import uk.co.pharmacyiq.audit.WriterKeys;
import uk.co.pharmacyiq.audit.anchor.AppendOnlyFile;
import uk.co.pharmacyiq.audit.sealing.Sealer;
import uk.co.pharmacyiq.audit.sealing.SealerKeys;
import uk.co.pharmacyiq.kernel.MasterKey;

/** The sealer of the database that the application under test works on; with the same keys and file for all tests. */
public final class TestSealer implements AutoCloseable {

    private static final Sealer.Pace PACE = new Sealer.Pace(
            Duration.ofMillis(100), Duration.ofMillis(200), 20_000, Duration.ofSeconds(2), Duration.ofMillis(500));

    private static Path folder;

    private final HikariDataSource pool;
    private final Sealer sealer;

    private TestSealer(HikariDataSource pool, Sealer sealer) {
        this.pool = pool;
        this.sealer = sealer;
    }

    /** Starts it beside the application, as a second process would be; whatever tests wrote before is sealed too. */
    public static TestSealer start() {
        var started = atRest();
        started.sealer.start();
        return started;
    }

    /** The same sealer, which does a round when it is told to. */
    static synchronized TestSealer atRest() {
        try {
            if (folder == null) {
                folder = Files.createTempDirectory(Files.createDirectories(TestDatabase.target()), "test-sealer");
                var masterKey = MasterKey.parse(Files.readString(TestApplication.masterKey()))
                        .orElseThrow();
                SealerKeys.create(folder.resolve("sealer.key"), SealedWorld.BASE, WriterKeys.of(masterKey));
            }
            var pool = pool();
            var clock = Clock.systemUTC();
            var anchor = new AppendOnlyFile("checkpoints", folder.resolve("checkpoints.txt"), clock);
            return new TestSealer(
                    pool,
                    new Sealer(new Sealer.Settings(
                            pool, SealerKeys.read(folder.resolve("sealer.key")), List.of(anchor), clock, PACE)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Sealer sealer() {
        return sealer;
    }

    private static HikariDataSource pool() {
        var access = TestDatabase.get().sealer();
        var config = new HikariConfig();
        config.setJdbcUrl(access.jdbcUrl());
        config.setUsername(access.username());
        config.setPassword(access.password());
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        sealer.close();
        pool.close();
    }
}
