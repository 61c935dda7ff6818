package uk.co.pharmacyiq.audit.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.audit.sealing.rows.Database;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;

/**
 * Which of several nodes seals: the one whose connection holds a lock. The lock ends with the connection, so a node that
 * died is replaced without hands. It only spares work; what keeps two from writing is the fence in the log of heads.
 */
final class Leadership implements AutoCloseable {

    private static final String TAKE = "select pg_try_advisory_lock(hashtextextended('pharmacyiq/sealing', 0))";

    private final Database database;
    private @Nullable Connection lock;
    private int terms;

    Leadership(Database database) {
        this.database = database;
    }

    /** Whether this node leads, trying to if it does not. */
    boolean held() throws SQLException {
        if (lock != null) {
            if (lock.isValid(5)) {
                return true;
            }
            close();
        }
        var candidate = database.connection();
        boolean taken = false;
        try {
            taken = Sql.first(candidate, TAKE, row -> row.getBoolean(1)).orElse(false);
        } finally {
            if (!taken) {
                candidate.close();
            }
        }
        lock = taken ? candidate : null;
        terms += taken ? 1 : 0;
        return taken;
    }

    /** How often this node took the lead: between two terms anything may have happened to the database. */
    int terms() {
        return terms;
    }

    /** Lets another node lead. */
    @Override
    public void close() {
        var held = lock;
        lock = null;
        if (held != null) {
            try (held) {
                Sql.rows(held, "select pg_advisory_unlock_all()", _ -> true);
            } catch (SQLException alreadyGone) {
                // the lock went with its connection
            }
        }
    }
}
