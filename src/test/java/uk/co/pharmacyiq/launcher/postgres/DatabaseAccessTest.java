package uk.co.pharmacyiq.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.launcher.files.PrivateFile;

class DatabaseAccessTest {

    @TempDir
    private Path folder;

    private Path file;
    private DatabaseAccess access;

    @BeforeEach
    void a_role_of_its_own() throws IOException, SQLException {
        file = folder.resolve("role.password");
        PrivateFile.write(file, "first-of-two-words\n");
        access = new DatabaseAccess(TestDatabase.get().app().jdbcUrl(), "password_test", file);
        asSuperuser("create role password_test login password 'first-of-two-words'");
        asSuperuser("grant connect on database \"" + DatabaseRoles.DATABASE + "\" to password_test");
    }

    @AfterEach
    void take_it_away() throws SQLException {
        asSuperuser("drop owned by password_test");
        asSuperuser("drop role password_test");
    }

    @Test
    void M_054_a_password_is_changed_without_stopping_the_pool_that_uses_it() throws IOException, SQLException {
        try (var pool = new HikariDataSource()) {
            access.giveTo(pool);
            pool.setMaximumPoolSize(2);
            pool.setConnectionTimeout(5_000);
            try (Connection before = pool.getConnection()) {
                asSuperuser("alter role password_test password 'second-of-two-words'");
                PrivateFile.write(file, "second-of-two-words\n");
                pool.getHikariPoolMXBean().softEvictConnections();
                try (Connection after = pool.getConnection()) {
                    assertThat(after.isValid(5)).isTrue();
                }
                assertThat(before.isValid(5)).as("what was open stays open").isTrue();
            }
            assertThat(pool.getPassword()).as("the pool keeps no password").isNull();
        }
        try (Connection direct = access.connect()) {
            assertThat(direct.isValid(5)).isTrue();
        }
    }

    @Test
    void M_054_a_password_file_that_became_readable_by_others_lets_nobody_in() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(access::connect).hasMessageContaining("can be read by others: chmod 600");
        assertThat(access.toString()).doesNotContain("words");
    }

    private static void asSuperuser(String statement) throws SQLException {
        try (Connection connection = TestDatabase.get().administrator().connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
