package uk.co.pharmacyiq.launcher.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Whether a database is one the product can run on, and run on safely. */
public record DatabaseCheck(int majorVersion, boolean roleIsTooStrong, Duration clocksDiffer, Schema schema) {

    static final int OLDEST = 15;
    static final int NEWEST = 18;
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(5);

    /** Migrations the database lacks, and those it has that this build does not know. */
    public record Schema(List<String> pending, List<String> unknown) {}

    /** Signs in as the server would and looks. */
    public static DatabaseCheck of(DatabaseAccess app, Clock clock) throws IOException, SQLException {
        try (Connection connection = app.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select current_setting('server_version_num')::int / 10000,
                               r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
                                   or pg_has_role(current_user, d.datdba, 'member'),
                               clock_timestamp()
                        from pg_catalog.pg_roles r
                        join pg_catalog.pg_database d on d.datname = current_database()
                        where r.rolname = current_user""")) {
            if (!row.next()) {
                throw new SQLException("the database does not know the role it let in");
            }
            Instant there = row.getObject(3, OffsetDateTime.class).toInstant();
            return new DatabaseCheck(
                    row.getInt(1),
                    row.getBoolean(2),
                    Duration.between(there, clock.instant()).abs(),
                    new Schema(Migrations.pending(app), Migrations.unknown(app)));
        }
    }

    /** All that speaks against serving from it; pending migrations only where nobody is there to apply them. */
    public List<String> faults(boolean canMigrate) {
        List<String> faults = new ArrayList<>();
        if (majorVersion < OLDEST || majorVersion > NEWEST) {
            faults.add("the database is PostgreSQL " + majorVersion + "; the product is tested with " + OLDEST + " to "
                    + NEWEST);
        }
        if (roleIsTooStrong) {
            faults.add("the database role may do more than it should: see db/roles.sql for the role pharmacyiq_app");
        }
        if (clocksDiffer.compareTo(CLOCKS_MAY_DIFFER) > 0) {
            faults.add("the clocks of this machine and of the database differ by " + clocksDiffer.toSeconds() + " s");
        }
        if (!schema.unknown().isEmpty()) {
            faults.add("a newer version of the product has changed the database: " + schema.unknown());
        }
        if (!canMigrate && !schema.pending().isEmpty()) {
            faults.add("the database lacks the migrations " + schema.pending()
                    + ": give database.migrator.user and database.migrator.password-file to have them applied");
        }
        return faults;
    }
}
