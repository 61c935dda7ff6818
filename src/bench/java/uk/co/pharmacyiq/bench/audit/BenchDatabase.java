package uk.co.pharmacyiq.bench.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.audit.outages.Appending;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.keys.TestKeys;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;
import uk.co.pharmacyiq.launcher.postgres.EmbeddedPostgres;
import uk.co.pharmacyiq.launcher.postgres.Migrations;
import uk.co.pharmacyiq.launcher.postgres.Passwords;

/** A database of this run's own, as durable as the product's, with the product's schema; gone when the run ends. */
final class BenchDatabase implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres server;
    private final Map<Role, DatabaseAccess> roles;
    private final MasterKey key;

    private BenchDatabase(Path folder, EmbeddedPostgres server, Map<Role, DatabaseAccess> roles) {
        this.folder = folder;
        this.server = server;
        this.roles = roles;
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = MasterKey.parse(Base64.getEncoder().encodeToString(secret)).orElseThrow();
    }

    static BenchDatabase start() throws IOException, SQLException {
        var folder = Files.createTempDirectory("pharmacyiq-bench-");
        var server = EmbeddedPostgres.start(TestDatabase.binaries(), folder);
        var roles = DatabaseRoles.create(server, new Passwords(folder.resolve("secrets")));
        Migrations.migrate(roles.get(Role.MIGRATOR));
        var database = new BenchDatabase(folder, server, roles);
        TestKeys.known(roles.get(Role.MIGRATOR), database.key);
        return database;
    }

    /** Where files of this run may go. */
    Path folder() {
        return folder;
    }

    int port() {
        return server.port();
    }

    MasterKey key() {
        return key;
    }

    DatabaseAccess access(Role role) {
        var access = roles.get(role);
        if (access == null) {
            throw new IllegalStateException("no access for " + role);
        }
        return access;
    }

    HikariDataSource pool(Role role, int connections) {
        return Appending.pool(access(role), connections);
    }

    Appending appending(int connections) {
        return new Appending(access(Role.APP), key, connections);
    }

    /** Statements of the server's administrator, whom no policy holds. */
    JdbcTemplate administrator() {
        try {
            var access = server.administrator(DatabaseRoles.DATABASE);
            return new JdbcTemplate(
                    new DriverManagerDataSource(access.jdbcUrl(), access.username(), access.password()));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** A connection of the same; whoever opens it closes it. */
    Connection administratorConnection() throws SQLException {
        try {
            return server.administrator(DatabaseRoles.DATABASE).connect();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** How fast rows of the record go by COPY, indexes included, into the table {@code bench_copied}. */
    double copyEventsPerSecond(int rows) throws SQLException, IOException {
        try (var connection = administratorConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var bytes = new ByteArrayOutputStream();
            copy.copyOut("copy (select * from audit.event limit " + rows + ") to stdout (format binary)", bytes);
            connection.createStatement().execute("truncate bench_copied");
            long start = System.nanoTime();
            copy.copyIn("copy bench_copied from stdin (format binary)", new ByteArrayInputStream(bytes.toByteArray()));
            return rows / ((System.nanoTime() - start) / 1e9);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        TestDatabase.delete(folder);
    }
}
