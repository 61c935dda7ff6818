package uk.co.pharmacyiq.launcher.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The database's schema: brings it up to this build, and tells how far it is behind or ahead. */
public final class Migrations {

    private static final String SCHEMA = "migration";
    private static final String TABLE = "applied";

    private Migrations() {}

    /** Applies what is missing, as the migrator; returns how many steps that were. */
    public static int migrate(DatabaseAccess migrator) throws SQLException {
        int applied = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(migrator.jdbcUrl(), migrator.username(), migrator.password())
                .locations("classpath:db/migration")
                .defaultSchema(SCHEMA)
                .table(TABLE)
                .createSchemas(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate()
                .migrationsExecuted;
        try (Connection connection = migrator.connect();
                Statement statement = connection.createStatement()) {
            // So that the server can tell, with its own role, that it does not fit the database it is pointed at.
            statement.execute("grant usage on schema " + SCHEMA + " to pharmacyiq_app");
            statement.execute("grant select on " + SCHEMA + "." + TABLE + " to pharmacyiq_app");
            // Columns that were added are to be sealed anew too when a key is rotated.
            statement.execute("select keys.let_keeper_reseal()");
        }
        return applied;
    }

    /** The highest version this build brings; empty when it brings none. */
    public static Optional<String> level() throws IOException {
        SortedSet<MigrationVersion> shipped = shipped();
        return shipped.isEmpty() ? Optional.empty() : Optional.of(shipped.last().getVersion());
    }

    /** The versions this build brings and the database does not have yet, lowest first. */
    public static List<String> pending(DatabaseAccess app) throws IOException, SQLException {
        SortedSet<MigrationVersion> pending = shipped();
        pending.removeAll(applied(app));
        return pending.stream().map(MigrationVersion::getVersion).toList();
    }

    /** The versions the database has and this build does not know: a newer build was here. */
    public static List<String> unknown(DatabaseAccess app) throws IOException, SQLException {
        SortedSet<MigrationVersion> unknown = applied(app);
        unknown.removeAll(shipped());
        return unknown.stream().map(MigrationVersion::getVersion).toList();
    }

    private static SortedSet<MigrationVersion> shipped() throws IOException {
        SortedSet<MigrationVersion> versions = new TreeSet<>();
        Resource[] files = new PathMatchingResourcePatternResolver(Migrations.class.getClassLoader())
                .getResources("classpath*:db/migration/**/V*__*.sql");
        for (Resource file : files) {
            String name = file.getFilename();
            if (name != null) {
                versions.add(MigrationVersion.fromVersion(name.substring(1, name.indexOf("__"))));
            }
        }
        return versions;
    }

    private static SortedSet<MigrationVersion> applied(DatabaseAccess app) throws SQLException {
        SortedSet<MigrationVersion> versions = new TreeSet<>();
        try (Connection connection = app.connect()) {
            if (!exists(connection)) {
                return versions;
            }
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select version from " + SCHEMA + "." + TABLE
                            + " where success and version is not null and type = 'SQL'")) {
                while (rows.next()) {
                    versions.add(MigrationVersion.fromVersion(rows.getString(1)));
                }
            }
        }
        return versions;
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(
                "select 1 from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = ? and c.relname = ?")) {
            find.setString(1, SCHEMA);
            find.setString(2, TABLE);
            try (ResultSet found = find.executeQuery()) {
                return found.next();
            }
        }
    }
}
