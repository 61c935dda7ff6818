package uk.co.pharmacyiq.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestSandbox;
import uk.co.pharmacyiq.audit.anchor.Anchor;
import uk.co.pharmacyiq.audit.anchor.AppendOnlyFile;
import uk.co.pharmacyiq.audit.sealing.Sealer;
import uk.co.pharmacyiq.audit.sealing.SealerKeys;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.keys.TenantContext;
import uk.co.pharmacyiq.keys.TestKeys;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/**
 * A small installation of the record for one test: a database of its own, processes that write, a sealer with real keys
 * and a file outside. Nothing in it is shared with other tests but the database server.
 */
public final class SealedWorld implements AutoCloseable {

    /** The name all logs begin with. */
    public static final String BASE = "audit.test.localhost";

    /** The platform's own part of the record. */
    public static final OrganisationId PLATFORM = new OrganisationId(new UUID(0, 0));

    /** As usual, but a missing number is given up after half a second. */
    public static final Sealer.Pace PACE = new Sealer.Pace(
            Duration.ofMillis(20), Duration.ofMillis(50), 20_000, Duration.ofMillis(500), Duration.ofMillis(200));

    private final TestSandbox database = TestDatabase.get().sandbox();
    private final MasterKey masterKey = masterKeyOf();
    private final Path folder = folderOf();
    private final SealerKeys keys;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final AuditLog log;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final HikariDataSource pool;
    private final TenantContext context;
    private final Sealer sealer;

    private SealedWorld() throws IOException {
        this.keys = SealerKeys.create(folder.resolve("sealer.key"), BASE, WriterKeys.of(masterKey));
        TestKeys.known(database.migrator(), masterKey);
        this.pool = pool(database.app(), 4);
        this.context = TestKeys.context(pool, masterKey);
        this.jdbc = JdbcClient.create(pool);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        this.log = process();
        this.sealer = newSealer();
    }

    public static SealedWorld open() {
        try {
            return new SealedWorld();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public TestSandbox database() {
        return database;
    }

    public MasterKey masterKey() {
        return masterKey;
    }

    public SealerKeys keys() {
        return keys;
    }

    /** Where everything outside the database lies: the key file, the checkpoints. */
    public Path folder() {
        return folder;
    }

    /** The file of checkpoints outside the database. */
    public Path anchorFile() {
        return folder.resolve("checkpoints.txt");
    }

    public Sealer sealer() {
        return sealer;
    }

    /** Another sealer of the same installation, as another node would run it. */
    public Sealer newSealer() {
        return newSealer(List.of(new AppendOnlyFile("file", anchorFile(), Clock.systemUTC())), Clock.systemUTC());
    }

    public Sealer newSealer(List<Anchor> anchors, Clock clock) {
        return keep(new Sealer(settings(anchors, clock)));
    }

    public Sealer.Settings settings(List<Anchor> anchors, Clock clock) {
        return new Sealer.Settings(pool(database.sealer(), 6), keys, anchors, clock, PACE);
    }

    /** Seals until everything that is ready is sealed, and makes sure that it was. */
    public void seal() {
        seal(sealer);
    }

    /** The same with another sealer. What others have open at the server that tests share is waited for. */
    public static void seal(Sealer sealer) {
        OtherTransactions.haveEnded();
        for (int round = 0; round < 500; round++) {
            boolean more = sealer.tick();
            if (sealer.state() != Sealer.State.SEALING) {
                throw new IllegalStateException("sealing is " + sealer.state() + ": " + sealer.told());
            }
            if (!more && round > 0) {
                return;
            }
        }
        throw new IllegalStateException("sealing does not come to an end");
    }

    /** Another process of the application, with a chain of its own. */
    public AuditLog process() {
        return new AuditLog(
                jdbc,
                masterKey,
                new SealedDetails(
                        new SubjectKeys(jdbc, TestKeys.keys(pool, masterKey), TestKeys.text(pool, masterKey))));
    }

    /** A new organisation. */
    public static OrganisationId organisation() {
        return new OrganisationId(TimeOrderedId.next());
    }

    /** Appends events of one organisation, each in a transaction of its own; answers their identifiers in order. */
    public List<UUID> append(OrganisationId organisation, int count) {
        var events = new ArrayList<UUID>();
        for (int at = 0; at < count; at++) {
            events.add(append(log, organisation, "TEST_EVENT"));
        }
        return events;
    }

    /** Appends one event in a transaction of its own. */
    public UUID append(AuditLog process, OrganisationId organisation, String action) {
        var event = event(organisation, action, Map.of("note", "a detail of " + action));
        transaction.executeWithoutResult(_ -> {
            bind(organisation);
            process.append(event);
        });
        return event.id();
    }

    /** Appends many events in one transaction, fast. */
    public void appendTogether(AuditLog process, OrganisationId organisation, int count) {
        transaction.executeWithoutResult(_ -> {
            bind(organisation);
            for (int at = 0; at < count; at++) {
                process.append(event(organisation, "TEST_EVENT", Map.of()));
            }
        });
    }

    /** Appends an event in a transaction that is rolled back. */
    public void appendInVain(AuditLog process, OrganisationId organisation) {
        transaction.executeWithoutResult(status -> {
            bind(organisation);
            process.append(event(organisation, "TEST_VAIN", Map.of()));
            status.setRollbackOnly();
        });
    }

    /** The transactions of the application, for tests that interleave them. */
    public TransactionTemplate transaction() {
        return transaction;
    }

    /** The first process of the application. */
    public AuditLog log() {
        return log;
    }

    /** Binds the organisation to the open transaction. */
    public void bind(OrganisationId organisation) {
        context.bind(organisation);
    }

    public static AuditEvent event(OrganisationId organisation, String action, Map<String, String> details) {
        return new AuditEvent(
                TimeOrderedId.next(),
                organisation,
                Instant.now(),
                new AuditEvent.What(
                        action, "done", "", "thing", TimeOrderedId.next().toString()),
                new AuditEvent.Who("person", TimeOrderedId.next().toString(), "", "password+totp"),
                new AuditEvent.Where(Optional.empty(), TimeOrderedId.next(), ""),
                details,
                Optional.empty());
    }

    /** Runs statements as the server's administrator, whom nothing holds. */
    public void asAdministrator(String... statements) {
        try (var connection = database.administrator().connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Changes what nobody may change: with the triggers off, as only a superuser can. */
    public void tamper(String... statements) {
        var tables = List.of(
                "event",
                "leaf",
                "tile",
                "sealed_head",
                "signed_head",
                "finding",
                "log_book",
                "head_leaf",
                "head_tile",
                "checkpoint",
                "cosignature");
        var all = new ArrayList<String>();
        tables.forEach(table -> all.add("alter table audit." + table + " disable trigger user"));
        all.addAll(List.of(statements));
        tables.forEach(table -> all.add("alter table audit." + table + " enable trigger user"));
        tables.forEach(table -> all.add("alter table audit." + table + " enable always trigger append_only"));
        asAdministrator(all.toArray(String[]::new));
    }

    /** Writes down how far a writer says it has come. */
    public void beat(WriterOfRecord.Beat beat) {
        jdbc.sql("insert into audit.heartbeat (writer_id, writer_seq, mac) values (?, ?, ?) on conflict (writer_id) "
                        + "do update set writer_seq = excluded.writer_seq, mac = excluded.mac, at = clock_timestamp()")
                .params(beat.writer(), beat.sequence(), beat.mac())
                .update();
    }

    /** Runs something outside the open transaction of this thread. */
    public static void inAnotherThread(Runnable work) {
        var thread = Thread.ofPlatform().start(work);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** A copy of the database as it is now, to go back to; nothing may be writing. */
    public TestSandbox backup() {
        return database.copy();
    }

    /** Puts a copy in place of the database. */
    public void restore(TestSandbox backup) {
        database.replaceBy(backup);
        // Connections to what was there are dead; a pool trusts those it used in the last half second.
        for (var each : open) {
            if (each instanceof HikariDataSource pool && pool.getHikariPoolMXBean() != null) {
                pool.getHikariPoolMXBean().softEvictConnections();
            }
        }
    }

    /** The rows of a query of the administrator's, as text, columns joined by a blank. */
    public List<String> rows(String query) {
        return database.rows(query);
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
        database.drop();
    }

    /** A pool of connections as one role, closed with this world. */
    public HikariDataSource pool(DatabaseAccess access, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(access.jdbcUrl());
        config.setUsername(access.username());
        config.setPassword(access.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        return keep(new HikariDataSource(config));
    }

    private <T extends AutoCloseable> T keep(T closeable) {
        open.push(closeable);
        return closeable;
    }

    private static MasterKey masterKeyOf() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return MasterKey.parse(Base64.getEncoder().encodeToString(bytes)).orElseThrow();
    }

    private static Path folderOf() {
        try {
            return Files.createTempDirectory(Files.createDirectories(TestDatabase.target()), "sealed-world");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
