package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.DataFolder;
import uk.co.pharmacyiq.launcher.installation.DataPurpose;
import uk.co.pharmacyiq.launcher.installation.KeySettings;
import uk.co.pharmacyiq.launcher.installation.MasterKeyFile;
import uk.co.pharmacyiq.launcher.postgres.ContextKeys;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles;
import uk.co.pharmacyiq.launcher.postgres.EmbeddedPostgres;
import uk.co.pharmacyiq.launcher.postgres.Migrations;
import uk.co.pharmacyiq.launcher.postgres.Passwords;
import uk.co.pharmacyiq.launcher.postgres.PostgresBinaries;
import uk.co.pharmacyiq.launcher.tls.DevelopmentCertificate;
import uk.co.pharmacyiq.launcher.tls.TlsFiles;

/** The whole system on one data folder: database, certificate, server. Closing it ends them in the right order. */
final class DemoServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final DataFolder.Hold hold;
    private final DevelopmentCertificate certificate;
    private final EmbeddedPostgres postgres;
    private final Map<DatabaseRoles.Role, DatabaseAccess> roles;
    private final ConfigurableApplicationContext application;
    private @Nullable DemoRecord record;

    private DemoServer(
            DataFolder.Hold hold,
            DevelopmentCertificate certificate,
            EmbeddedPostgres postgres,
            Map<DatabaseRoles.Role, DatabaseAccess> roles,
            ConfigurableApplicationContext application) {
        this.hold = hold;
        this.certificate = certificate;
        this.postgres = postgres;
        this.roles = roles;
        this.application = application;
    }

    /** Starts all of it, saying what takes its time; whatever fails, nothing stays behind. */
    static DemoServer start(DataFolder folder, int port, PrintWriter out, Clock clock)
            throws IOException, SQLException {
        Server.Address address = new Server.Address(HOST, port);
        address.mustBeFree();
        DataFolder.Hold hold = folder.hold();
        try {
            boolean databaseIsNew = !Files.exists(folder.database());
            MasterKeyFile.ensure(folder.masterKey(), databaseIsNew);
            if (!Files.exists(folder.postgres())) {
                out.println("Unpacking PostgreSQL (once) ...");
            }
            PostgresBinaries binaries = PostgresBinaries.unpack(folder.postgres());
            out.println(databaseIsNew ? "Creating the database ..." : "Starting the database ...");
            EmbeddedPostgres postgres = EmbeddedPostgres.start(binaries, folder.path());
            try {
                return startApplication(folder, address, out, new Started(hold, postgres, clock));
            } catch (IOException | SQLException | RuntimeException e) {
                postgres.close();
                throw e;
            }
        } catch (IOException | SQLException | RuntimeException e) {
            hold.close();
            throw e;
        }
    }

    private record Started(DataFolder.Hold hold, EmbeddedPostgres postgres, Clock clock) {}

    private static DemoServer startApplication(
            DataFolder folder, Server.Address address, PrintWriter out, Started started)
            throws IOException, SQLException {
        Map<DatabaseRoles.Role, DatabaseAccess> roles =
                DatabaseRoles.create(started.postgres(), new Passwords(folder.secrets()));
        DatabaseAccess migrator = role(roles, DatabaseRoles.Role.MIGRATOR);
        DatabaseAccess app = role(roles, DatabaseRoles.Role.APP);
        int steps = Migrations.migrate(migrator);
        ContextKeys.add(migrator, MasterKeyFile.read(folder.masterKey()));
        if (steps > 0) {
            out.println("Brought the database up to date: " + steps + " steps");
        }
        if (!Migrations.unknown(app).isEmpty()) {
            throw new CommandFailed("The data in " + folder.path() + " was written by a newer version of this product");
        }
        DataPurpose.DEMONSTRATION.claim(app);
        DevelopmentCertificate certificate = new DevelopmentCertificate(folder.tls(), started.clock());
        TlsFiles tls = certificate.ensure();
        out.println("Starting the server ...");
        out.flush();
        Map<String, String> logging = Map.of(
                "logging.file.name", folder.log("application.log").toString(), "logging.threshold.console", "off");
        ConfigurableApplicationContext application = Server.start(
                new Server.Settings(app, tls, new KeySettings.InFile(folder.masterKey()), address, logging));
        return new DemoServer(started.hold(), certificate, started.postgres(), roles, application);
    }

    private static DatabaseAccess role(Map<DatabaseRoles.Role, DatabaseAccess> roles, DatabaseRoles.Role role) {
        return Objects.requireNonNull(roles.get(role));
    }

    /** Lets the record be sealed, from now until this ends. */
    void seal(DataFolder folder) throws IOException {
        record = DemoRecord.begin(folder, role(roles, DatabaseRoles.Role.SEALER));
    }

    ConfigurableApplicationContext application() {
        return application;
    }

    EmbeddedPostgres postgres() {
        return postgres;
    }

    Map<DatabaseRoles.Role, DatabaseAccess> roles() {
        return roles;
    }

    DatabaseAccess catalogue() {
        return role(roles, DatabaseRoles.Role.CATALOGUE);
    }

    Path authority() {
        return certificate.authority();
    }

    /** The address as people type it; the certificate is good for it. */
    String baseUrl() {
        return "https://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() throws IOException {
        try {
            application.close();
        } finally {
            try {
                if (record != null) {
                    record.close();
                }
            } finally {
                closeDatabase();
            }
        }
    }

    private void closeDatabase() throws IOException {
        try {
            postgres.close();
        } finally {
            hold.close();
        }
    }
}
