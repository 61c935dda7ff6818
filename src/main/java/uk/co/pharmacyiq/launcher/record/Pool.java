package uk.co.pharmacyiq.launcher.record;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/** A few connections in one role. */
final class Pool {

    private static final int CONNECTIONS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Pool() {}

    static HikariDataSource of(DatabaseAccess access, String name) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        access.giveTo(pool);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        // Whoever uses it tries again, or says why it cannot.
        pool.setInitializationFailTimeout(-1);
        // The pool pauses for as long as this between its own tries; what waits for it must go on soon after an outage.
        pool.setConnectionTimeout(PATIENCE.toMillis());
        // Said, not detected: a pool whose first connection is cut off while it is asked never opens a usable one
        // again.
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.addDataSourceProperty("ApplicationName", name);
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }
}
