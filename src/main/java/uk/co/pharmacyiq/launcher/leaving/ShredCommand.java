package uk.co.pharmacyiq.launcher.leaving;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.launcher.files.PrivateFile;
import uk.co.pharmacyiq.launcher.installation.Installation;
import uk.co.pharmacyiq.launcher.keys.Keys;
import uk.co.pharmacyiq.launcher.listing.BuildInformation;
import uk.co.pharmacyiq.launcher.offline.OfflineApplication;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;
import uk.co.pharmacyiq.launcher.record.Where;
import uk.co.pharmacyiq.launcher.record.WholeRecord;

/** Leaves nothing of an organisation, and certifies it (DP-32, M-055). */
@Command(
        name = "shred",
        description =
                "Destroys the keys of an organisation that left, deletes its rows, writes a certificate. For ever.",
        footer = {
            "",
            "Two of its master administrators must have received the export and agreed, and the waiting time must be over.",
            "It needs database.migrator.* and database.auditor.*. Servers forget its keys within a minute. Bytes of deleted",
            "rows stay in the files of the database until they are written over: docs/operating/leaving.md says what to do."
        })
public final class ShredCommand implements Callable<Integer> {

    /** From this version on PostgreSQL lets an owner clear what was sampled. */
    private static final int FORGETS_SAMPLES = 18;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Where where;

    @Option(names = "--handle", paramLabel = "HANDLE", required = true, description = "The organisation's handle.")
    @SuppressWarnings("NullAway.Init")
    private String handle;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "Where the certificate goes; a new folder.")
    @SuppressWarnings("NullAway.Init")
    private Path to;

    @Option(names = "--yes", description = "Without it, it only says what would go.")
    private boolean yes;

    @Override
    public Integer call() throws Exception {
        Installation installation = where.installation();
        Keys keys = Keys.open(installation.keys());
        DatabaseAccess owner = installation.database(Role.MIGRATOR);
        PrintWriter out = spec.commandLine().getOut();
        try (OfflineApplication application = OfflineApplication.on(owner, keys, Clock.systemUTC(), Shredding.class)) {
            OrganisationId organisation = Handles.find(application, handle);
            Shredding shredding = application.useCase(Shredding.class);
            shredding.ask(organisation);
            Deletion deletion = Deletion.plan(owner);
            if (!yes) {
                out.println("Keys and rows of " + deletion.tables().size()
                        + " tables would go. Nothing was done: --yes does it.");
                out.flush();
                return 0;
            }
            SigningKey key = ExportKey.of(keys.root(), WholeRecord.base(installation));
            Path folder = PrivateFile.folder(to.toAbsolutePath());
            Certificate certificate = shredding.shred(organisation, deletion, BuildInformation.id(), key);
            Files.writeString(folder.resolve("certificate.json"), certificate.json() + "\n");
            Files.writeString(folder.resolve("certificate.note"), certificate.signed(key));
            Files.writeString(folder.resolve("certificate.html"), certificate.page());
            vacuum(owner, deletion);
            out.println("Nothing of it is left that could be read. The certificate is in " + to);
            out.println("Signed with: " + key.verifier().text());
            out.flush();
        }
        return 0;
    }

    /** Makes room of what was deleted, beside whoever works, and has the planner forget the values it had sampled. */
    private static void vacuum(DatabaseAccess owner, Deletion deletion) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            boolean canForget = connection.getMetaData().getDatabaseMajorVersion() >= FORGETS_SAMPLES;
            for (TenantTable table : deletion.tables()) {
                if (canForget) {
                    forgetSamples(connection, table);
                }
                statement.execute("vacuum (analyze) " + table.name());
            }
            // A few bytes for each organisation, written anew without what was wrapped.
            statement.execute("vacuum full keys.organisation_key");
        }
    }

    /** Statistics of a table that is empty now would keep what was sampled of it. */
    private static void forgetSamples(Connection connection, TenantTable table) throws SQLException {
        String name = table.name().substring(table.name().indexOf('.') + 1);
        try (PreparedStatement forget =
                connection.prepareStatement("select pg_catalog.pg_clear_attribute_stats(?, ?, ?, false)")) {
            for (TenantTable.Column column : table.columns()) {
                forget.setString(1, table.schema());
                forget.setString(2, name);
                forget.setString(3, column.name());
                forget.execute();
            }
        }
    }
}
