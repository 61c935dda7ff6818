package uk.co.pharmacyiq.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import uk.co.pharmacyiq.TestDatabase;

/**
 * What else goes on at the database server that tests share: sealing waits for every transaction of the server, those of other
 * databases and of its own housekeeping among them.
 */
final class OtherTransactions {

    /** Those of tests that work in a database of their own are theirs to end. */
    private static final String OPEN = """
            select a.pid || ' ' || a.backend_xid from pg_stat_activity a
             where a.backend_xid is not null and a.pid <> pg_backend_pid()
               and (a.backend_type <> 'client backend' or a.datname not like 'sandbox\\_%')
            """;

    private static final long MOST = Duration.ofSeconds(30).toNanos();

    private OtherTransactions() {}

    /** Waits until whatever of others is open now has ended; for half a minute at most. */
    static void haveEnded() {
        try (var connection = TestDatabase.get().administrator().connect()) {
            var open = open(connection);
            for (long began = System.nanoTime(); !open.isEmpty() && System.nanoTime() - began < MOST; ) {
                Thread.sleep(5);
                open.retainAll(open(connection));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static Set<String> open(Connection connection) throws SQLException {
        var found = new HashSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(OPEN)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
