package uk.co.pharmacyiq.launcher.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * Creates the product's database and its roles on a server of our own. An operator does the same on theirs with
 * {@code db/roles.sql}, which this runs too. Doing it again changes nothing.
 */
public final class DatabaseRoles {

    /** The name of the database on a server of our own. */
    public static final String DATABASE = "pharmacyiq";

    /** The roles that sign in, each with what it is for. */
    public enum Role {
        /** Owns the schemas and changes them; never used while serving. */
        MIGRATOR("pharmacyiq_migrator"),
        /** Serves requests; sees the rows of one organisation at a time. */
        APP("pharmacyiq_app"),
        /** Imports the medicines catalogue. */
        CATALOGUE("pharmacyiq_catalogue"),
        /** Seals the record; reads every event and changes none. */
        SEALER("pharmacyiq_sealer"),
        /** Checks and exports the record; reads, and changes nothing. */
        AUDITOR("pharmacyiq_auditor"),
        /** Seals anew what lies under an old key; changes nothing else. */
        KEEPER("pharmacyiq_keeper");

        private final String roleName;

        Role(String roleName) {
            this.roleName = roleName;
        }

        /** The role's name in the database. */
        public String roleName() {
            return roleName;
        }
    }

    private DatabaseRoles() {}

    /** Creates what is missing and returns how to reach the database as each role. */
    public static Map<Role, DatabaseAccess> create(EmbeddedPostgres server, Passwords passwords)
            throws IOException, SQLException {
        createDatabase(server);
        Map<Role, DatabaseAccess> roles = new EnumMap<>(Role.class);
        try (Connection connection = server.administrator(DATABASE).connect();
                Statement statement = connection.createStatement()) {
            statement.execute(rolesSql());
            for (Role role : Role.values()) {
                String password = passwords.of(role.roleName());
                // Sent as a SCRAM verifier: the server never sees the password itself.
                connection
                        .unwrap(PGConnection.class)
                        .alterUserPassword(role.roleName(), password.toCharArray(), "scram-sha-256");
                roles.put(role, server.access(DATABASE, role.roleName(), password));
            }
        }
        return roles;
    }

    /** The statements an operator runs, as text. */
    public static String rolesSql() throws IOException {
        try (InputStream sql = DatabaseRoles.class.getResourceAsStream("/db/roles.sql")) {
            if (sql == null) {
                throw new IOException("This build is incomplete: db/roles.sql is missing");
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void createDatabase(EmbeddedPostgres server) throws IOException, SQLException {
        try (Connection connection = server.administrator("postgres").connect();
                PreparedStatement find = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            find.setString(1, DATABASE);
            try (ResultSet found = find.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("create database " + DATABASE + " encoding 'UTF8' template template0");
            }
        }
    }
}
