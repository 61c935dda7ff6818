package uk.co.pharmacyiq.bench.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.co.pharmacyiq.audit.AuditEvent;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.outages.Appending;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;

/**
 * Makes many events fast: the application's own appender writes them, sealed and chained as always, and instead of one
 * insert each they reach the table in blocks by COPY.
 */
final class Filler implements AutoCloseable {

    private static final int BLOCK = 10_000;
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final String COPY = """
            copy audit.event (organisation_id, event_id, writer_id, writer_seq, writer_mac, leaf, sealed)
            from stdin (format binary)
            """;

    /** Somebody who needs no key of their own. */
    private static final AuditEvent.Who NOBODY_IN_PARTICULAR =
            new AuditEvent.Who("operator", "00000000-0000-4000-8000-000000000000", "", "password+totp");

    private final BenchDatabase database;
    private final Appending appending;
    private final AuditLog log;
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    private final DataOutputStream rows = new DataOutputStream(block);

    Filler(BenchDatabase database) {
        this.database = database;
        this.appending = new Appending(database.access(Role.APP), database.key(), 1, this::instead);
        this.log = appending.log();
    }

    /** Adds events of organisations as they come. */
    void add(long events, Supplier<OrganisationId> organisations) throws SQLException, IOException {
        for (long done = 0; done < events; done += BLOCK) {
            begin();
            for (long i = done; i < Math.min(events, done + BLOCK); i++) {
                log.append(Business.event(organisations.get(), TimeOrderedId.next(), NOBODY_IN_PARTICULAR));
            }
            end();
        }
    }

    private void begin() throws IOException {
        block.reset();
        rows.write(SIGNATURE);
        rows.writeLong(0);
        TransactionSynchronizationManager.initSynchronization();
        TransactionSynchronizationManager.setActualTransactionActive(true);
    }

    private void end() throws IOException, SQLException {
        rows.writeShort(-1);
        try (var connection = database.administratorConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY, new ByteArrayInputStream(block.toByteArray()), 1 << 16);
        }
        TransactionSynchronizationManager.clear();
    }

    @Override
    public void close() {
        appending.close();
    }

    /** A client that puts the insert of an event into the block and hands every other statement on. */
    private JdbcClient instead(JdbcClient real) {
        return (JdbcClient) Proxy.newProxyInstance(
                Filler.class.getClassLoader(),
                new Class<?>[] {JdbcClient.class},
                (_, method, arguments) -> ((String) arguments[0]).contains("insert into audit.event")
                        ? insert()
                        : method.invoke(real, arguments));
    }

    private JdbcClient.StatementSpec insert() {
        return (JdbcClient.StatementSpec) Proxy.newProxyInstance(
                Filler.class.getClassLoader(),
                new Class<?>[] {JdbcClient.StatementSpec.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("params")) {
                        write((List<?>) arguments[0]);
                        return self;
                    }
                    return 1;
                });
    }

    private void write(List<?> row) throws IOException {
        rows.writeShort(row.size());
        for (var column : row) {
            switch (column) {
                case UUID id -> {
                    rows.writeInt(16);
                    rows.writeLong(id.getMostSignificantBits());
                    rows.writeLong(id.getLeastSignificantBits());
                }
                case Long number -> {
                    rows.writeInt(8);
                    rows.writeLong(number);
                }
                case byte[] bytes -> {
                    rows.writeInt(bytes.length);
                    rows.write(bytes);
                }
                default -> throw new IllegalStateException("a column of " + column.getClass());
            }
        }
    }
}
