package uk.co.pharmacyiq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles;
import uk.co.pharmacyiq.launcher.postgres.EmbeddedPostgres;
import uk.co.pharmacyiq.launcher.postgres.Migrations;
import uk.co.pharmacyiq.launcher.postgres.Passwords;
import uk.co.pharmacyiq.launcher.postgres.PostgresBinaries;

/**
 * The one real database of a test run: started and migrated when the first test asks for it, fresh each run. With
 * {@code PHARMACYIQ_TEST_POSTGRES_HOME} (environment) or {@code pharmacyiq.test.postgres.home} (system property) naming a
 * folder that holds {@code bin/postgres}, the tests run on that PostgreSQL instead of the one shipped.
 */
public final class TestDatabase {

    private static @Nullable TestDatabase instance;

    private final EmbeddedPostgres server;
    private final Map<DatabaseRoles.Role, DatabaseAccess> roles;

    private TestDatabase(EmbeddedPostgres server, Map<DatabaseRoles.Role, DatabaseAccess> roles) {
        this.server = server;
        this.roles = roles;
    }

    /** The database of this test run, migrated. */
    public static synchronized TestDatabase get() {
        if (instance == null) {
            instance = start();
        }
        return instance;
    }

    /** The role that serves requests. */
    public DatabaseAccess app() {
        return access(DatabaseRoles.Role.APP);
    }

    /** The role that owns the schemas. */
    public DatabaseAccess migrator() {
        return access(DatabaseRoles.Role.MIGRATOR);
    }

    /** The role that imports the medicines catalogue. */
    public DatabaseAccess catalogue() {
        return access(DatabaseRoles.Role.CATALOGUE);
    }

    /** The role that seals the record. */
    public DatabaseAccess sealer() {
        return access(DatabaseRoles.Role.SEALER);
    }

    /** The role that checks and exports the record. */
    public DatabaseAccess auditor() {
        return access(DatabaseRoles.Role.AUDITOR);
    }

    /** The role that seals anew what lies under an old key. */
    public DatabaseAccess keeper() {
        return access(DatabaseRoles.Role.KEEPER);
    }

    /** The server's administrator, whom no row-level security holds. */
    public DatabaseAccess administrator() {
        try {
            return server.administrator(DatabaseRoles.DATABASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database of its own on the same server, migrated, for a test that must not share one. */
    public synchronized TestSandbox sandbox() {
        try {
            return TestSandbox.create(server, roles);
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException("A database could not be copied", broken);
        }
    }

    /** The programs under test: those shipped, or those the run was pointed at. */
    public static PostgresBinaries binaries() throws IOException {
        String home = System.getProperty(
                "pharmacyiq.test.postgres.home", System.getenv().getOrDefault("PHARMACYIQ_TEST_POSTGRES_HOME", ""));
        return home.isBlank()
                ? PostgresBinaries.unpack(target().resolve("postgres-binaries"))
                : PostgresBinaries.at(Path.of(home));
    }

    /** The build folder, in which tests may write. */
    public static Path target() {
        return Path.of(System.getProperty("pharmacyiq.target", "target")).toAbsolutePath();
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private DatabaseAccess access(DatabaseRoles.Role role) {
        DatabaseAccess access = roles.get(role);
        if (access == null) {
            throw new IllegalStateException("no access for " + role);
        }
        return access;
    }

    private static TestDatabase start() {
        try {
            PostgresBinaries binaries = binaries();
            Path folder = target().resolve("test-postgres");
            EmbeddedPostgres.stopLeftOver(binaries, folder);
            delete(folder);
            EmbeddedPostgres server = EmbeddedPostgres.start(binaries, folder);
            Map<DatabaseRoles.Role, DatabaseAccess> roles =
                    DatabaseRoles.create(server, new Passwords(folder.resolve("secrets")));
            TestDatabase database = new TestDatabase(server, roles);
            Migrations.migrate(database.migrator());
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database could not be prepared", e);
        }
    }
}
