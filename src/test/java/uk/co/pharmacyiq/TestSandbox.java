package uk.co.pharmacyiq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;
import uk.co.pharmacyiq.launcher.postgres.EmbeddedPostgres;
import uk.co.pharmacyiq.launcher.postgres.Migrations;

/** A database that belongs to one test: copied from a migrated one in a fraction of a second, and dropped after it. */
public final class TestSandbox {

    private static final String TEMPLATE = "template_pharmacyiq";

    private final EmbeddedPostgres server;
    private final Map<Role, DatabaseAccess> roles;
    private final String name;

    private TestSandbox(EmbeddedPostgres server, Map<Role, DatabaseAccess> roles, String name) {
        this.server = server;
        this.roles = roles;
        this.name = name;
    }

    static TestSandbox create(EmbeddedPostgres server, Map<Role, DatabaseAccess> roles)
            throws IOException, SQLException {
        var template = new TestSandbox(server, roles, TEMPLATE);
        if (rows(server.administrator("postgres"), "select 1 from pg_database where datname = '" + TEMPLATE + "'")
                .isEmpty()) {
            run(
                    server.administrator("postgres"),
                    "create database " + TEMPLATE + " encoding 'UTF8' template template0");
            run(template.administrator(), DatabaseRoles.rolesSql());
            Migrations.migrate(template.migrator());
        }
        return copyOf(
                template,
                "sandbox_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
    }

    /** A copy of it as it is now; whoever is connected is cut off. */
    public TestSandbox copy() {
        try {
            cutOff();
            return copyOf(
                    this,
                    "copy_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Puts a copy in its place. */
    public void replaceBy(TestSandbox copy) {
        try {
            drop();
            copy.cutOff();
            run(server.administrator("postgres"), "alter database " + copy.name + " rename to " + name);
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static TestSandbox copyOf(TestSandbox template, String name) throws IOException, SQLException {
        run(template.server.administrator("postgres"), "create database " + name + " template " + template.name);
        var sandbox = new TestSandbox(template.server, template.roles, name);
        run(sandbox.administrator(), DatabaseRoles.rolesSql());
        return sandbox;
    }

    private void cutOff() throws IOException, SQLException {
        run(
                server.administrator("postgres"),
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '" + name + "'");
    }

    public String name() {
        return name;
    }

    /** How to reach it as one of the roles. */
    public DatabaseAccess access(Role role) {
        var usual = roles.get(role);
        if (usual == null) {
            throw new IllegalStateException("no access for " + role);
        }
        return server.access(name, usual.username(), usual.password());
    }

    public DatabaseAccess app() {
        return access(Role.APP);
    }

    public DatabaseAccess sealer() {
        return access(Role.SEALER);
    }

    public DatabaseAccess auditor() {
        return access(Role.AUDITOR);
    }

    public DatabaseAccess migrator() {
        return access(Role.MIGRATOR);
    }

    /** The server's administrator, whom no row-level security holds. */
    public DatabaseAccess administrator() {
        try {
            return server.administrator(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rows of a query of the administrator's, as text, columns joined by a blank. */
    public List<String> rows(String query) {
        return rows(administrator(), query);
    }

    /** Ends everybody's connections and drops it. */
    public void drop() {
        try {
            run(server.administrator("postgres"), "drop database if exists " + name + " with (force)");
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void run(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(DatabaseAccess access, String query) {
        try (var connection = access.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(found.getString(column)));
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
