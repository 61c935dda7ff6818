package uk.co.pharmacyiq.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.TestDatabase;

class EmbeddedPostgresTest {

    private final Path folder = TestDatabase.target().resolve("embedded-postgres-test");

    @BeforeEach
    @AfterEach
    void begin_with_nothing() throws IOException {
        EmbeddedPostgres.stopLeftOver(TestDatabase.binaries(), folder);
        TestDatabase.delete(folder);
    }

    @Test
    void is_as_durable_and_as_private_as_a_real_server() throws Exception {
        try (EmbeddedPostgres server = start();
                Connection connection = server.administrator("postgres").connect()) {
            assertThat(setting(connection, "fsync")).isEqualTo("on");
            assertThat(setting(connection, "full_page_writes")).isEqualTo("on");
            assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(connection, "data_checksums")).isEqualTo("on");
            assertThat(setting(connection, "password_encryption")).isEqualTo("scram-sha-256");
            assertThat(setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(connection, "log_min_error_statement")).isEqualTo("panic");
            assertThat(setting(connection, "server_encoding")).isEqualTo("UTF8");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("secrets/superuser.password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keeps_its_data_and_lets_nobody_in_without_a_password() throws Exception {
        try (EmbeddedPostgres server = start();
                Connection connection = server.administrator("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('here')");
        }
        try (EmbeddedPostgres server = start()) {
            try (Connection connection = server.administrator("postgres").connect()) {
                assertThat(single(connection, "select word from kept")).isEqualTo("here");
            }
            DatabaseAccess guess = server.access("postgres", EmbeddedPostgres.SUPERUSER, "guess");
            assertThatThrownBy(guess::connect).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void ends_when_the_program_that_started_it_is_killed_and_starts_again_afterwards() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Dpharmacyiq.target=" + TestDatabase.target(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledParent.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int port;
        try (BufferedReader lines = parent.inputReader()) {
            String line = lines.readLine();
            assertThat(line).startsWith("port ");
            port = Integer.parseInt(line.substring(5));
        } finally {
            parent.destroyForcibly();
        }
        assertThat(parent.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(endsListening(port)).isTrue();
        try (EmbeddedPostgres again = start()) {
            assertThat(again.port()).isPositive();
        }
    }

    @Test
    void refuses_a_database_whose_password_is_gone() throws Exception {
        start().close();
        Files.delete(folder.resolve("secrets/superuser.password"));
        assertThatThrownBy(this::start).hasMessageContaining("superuser.password");
    }

    @Test
    void creates_the_roles_twice_with_the_same_result() throws Exception {
        try (EmbeddedPostgres server = start()) {
            Passwords passwords = new Passwords(folder.resolve("secrets"));
            Map<DatabaseRoles.Role, DatabaseAccess> first = DatabaseRoles.create(server, passwords);
            assertThat(DatabaseRoles.create(server, passwords)).isEqualTo(first);
            try (Connection app = first.get(DatabaseRoles.Role.APP).connect()) {
                assertThat(setting(app, "statement_timeout")).isEqualTo("15s");
                assertThat(single(
                                app,
                                "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb"
                                        + " from pg_roles where rolname = current_user"))
                        .isEqualTo("f");
                assertThatThrownBy(() -> single(app, "create temporary table t (a int)"))
                        .isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> single(app, "create table public.t (a int)"))
                        .isInstanceOf(SQLException.class);
            }
            try (Connection administrator =
                            server.administrator(DatabaseRoles.DATABASE).connect();
                    Statement statement = administrator.createStatement()) {
                statement.execute("alter role pharmacyiq_app bypassrls");
                assertThatThrownBy(() -> DatabaseRoles.create(server, passwords))
                        .hasMessageContaining("pharmacyiq_app may do more than it should");
            }
        }
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.start(TestDatabase.binaries(), folder);
    }

    private static String setting(Connection connection, String name) throws SQLException {
        return single(connection, "select current_setting('" + name + "')");
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static boolean endsListening(int port) throws InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            try (Socket _ = new Socket("127.0.0.1", port)) {
                Thread.sleep(50);
            } catch (IOException refused) {
                return true;
            }
        }
        return false;
    }
}
