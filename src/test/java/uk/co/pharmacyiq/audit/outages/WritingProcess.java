package uk.co.pharmacyiq.audit.outages;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import uk.co.pharmacyiq.audit.AuditEvent;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/**
 * A server process as the record sees it: several threads, each booking a row of business with its event in one
 * transaction, some of which are rolled back. What was acknowledged is noted in a file. Trouble with the database is
 * waited out.
 */
final class WritingProcess {

    static final String BUSINESS = """
            create schema bench;
            create table bench.booking (
                organisation_id uuid not null,
                event_id        uuid not null,
                primary key (organisation_id, event_id)
            );
            grant usage on schema bench to pharmacyiq_app;
            grant select, insert on bench.booking to pharmacyiq_app;
            """;

    private static final int THREADS = 4;
    private static final int ORGANISATIONS = 25;
    private static final AtomicBoolean ENDING = new AtomicBoolean();

    private final Appending appending;
    private final FileChannel acknowledged;

    private WritingProcess(Appending appending, FileChannel acknowledged) {
        this.appending = appending;
        this.acknowledged = acknowledged;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        var settings = Child.settings(arguments);
        var key = MasterKey.parse(settings.getProperty("key")).orElseThrow();
        try (var appending = new Appending(access(settings), key, THREADS + 1);
                var acknowledged = FileChannel.open(Path.of(settings.getProperty("acknowledged")), CREATE, APPEND);
                var threads = Executors.newScheduledThreadPool(THREADS + 1)) {
            var writing = new WritingProcess(appending, acknowledged);
            System.out.println("writer " + appending.log().writer().id());
            for (int i = 0; i < THREADS; i++) {
                threads.execute(writing::bookOnAndOn);
            }
            threads.scheduleWithFixedDelay(writing::beat, 1, 1, TimeUnit.SECONDS);
            Child.untilAskedToEnd();
            ENDING.set(true);
            threads.shutdown();
            threads.awaitTermination(20, TimeUnit.SECONDS);
            writing.lastWord();
        }
    }

    static DatabaseAccess access(Properties settings) {
        return new DatabaseAccess(
                settings.getProperty("url"), settings.getProperty("user"), settings.getProperty("password"));
    }

    private void bookOnAndOn() {
        while (!ENDING.get()) {
            try {
                book();
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(6));
            } catch (DataAccessException | TransactionException outage) {
                pause();
            } catch (IOException | InterruptedException end) {
                return;
            }
        }
    }

    private void book() throws IOException {
        var organisation = new OrganisationId(new UUID(
                0x7000L, 0x8000_0000_0000_0000L | ThreadLocalRandom.current().nextInt(1, ORGANISATIONS + 1)));
        var id = TimeOrderedId.next();
        boolean rollBack = ThreadLocalRandom.current().nextInt(12) == 0;
        appending.transactions().executeWithoutResult(transaction -> {
            var jdbc = appending.jdbc();
            appending.bind(organisation);
            jdbc.update("insert into bench.booking values (?, ?)", organisation.value(), id);
            appending.log().append(event(organisation, id, "BOOKED"));
            if (rollBack) {
                transaction.setRollbackOnly();
            }
        });
        if (!rollBack) {
            var bytes = ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .flip();
            acknowledged.write(bytes);
        }
    }

    private void beat() {
        try {
            appending.heartbeats().beat();
        } catch (DataAccessException | TransactionException outage) {
            pause();
        }
    }

    /** At an orderly end nothing is owed. */
    private void lastWord() {
        while (appending.log().writer().owesVoids()) {
            var organisation = new OrganisationId(new UUID(0, 0));
            appending.transactions().executeWithoutResult(_ -> {
                appending.bind(organisation);
                appending.log().append(event(organisation, TimeOrderedId.next(), "WRITER_CLOSED"));
            });
        }
        beat();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private static AuditEvent event(OrganisationId organisation, UUID id, String action) {
        return new AuditEvent(
                id,
                organisation,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                new AuditEvent.What(action, "done", "", "booking", id.toString()),
                new AuditEvent.Who("operator", "outage", "", ""),
                new AuditEvent.Where(Optional.empty(), id, ""),
                action.equals("BOOKED") ? Map.of("number", Integer.toString(id.hashCode())) : Map.of(),
                Optional.empty());
    }
}
