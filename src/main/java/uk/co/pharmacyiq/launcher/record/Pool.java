package uk.co.pharmacyiq.launcher.record;

import com.zaxxer.hikari.HikariDataSource;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/** A few connections in one role. */
final class Pool {

    private static final int CONNECTIONS = 6;

    private Pool() {}

    static HikariDataSource of(DatabaseAccess access, String name) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(access.jdbcUrl());
        pool.setUsername(access.username());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        // Whoever uses it tries again, or says why it cannot.
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("ApplicationName", name);
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }
}
