package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.DataFolder;
import uk.co.pharmacyiq.launcher.installation.KeySettings;
import uk.co.pharmacyiq.launcher.keys.Keys;
import uk.co.pharmacyiq.launcher.listing.ImportLines;
import uk.co.pharmacyiq.launcher.offline.OfflineApplication;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.medicines.ImportMedicines;
import uk.co.pharmacyiq.work.Actor;

@Command(
        name = "import",
        description = "Brings data in that comes from elsewhere.",
        subcommands = ImportCommand.Medicines.class)
final class ImportCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Import what? Known is: medicines");
    }

    @Command(
            name = "medicines",
            description = "Brings a release of the medicines catalogue in, while the server goes on serving.",
            footer = {
                "",
                "PATH is a dm+d release as TRUD delivers it (a zip, or the folder it unpacks to), or a table of packs",
                "(csv, csv.xz). A release that cannot be read whole changes nothing."
            })
    static final class Medicines implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(paramLabel = "PATH", description = "The release: a folder, a zip, a csv or a csv.xz.")
        @SuppressWarnings("NullAway.Init")
        private Path release;

        @Option(names = "--data", paramLabel = "DIR", description = "The data folder of a running demonstration.")
        private @Nullable Path data;

        @Option(names = "--config", paramLabel = "FILE", description = "The configuration file of an installation.")
        private @Nullable Path config;

        @Option(names = "--report", paramLabel = "FILE", description = "Where every row that was not taken is listed.")
        private @Nullable Path report;

        @Option(
                names = "--accept-losses",
                description = "Takes a release that lacks more than a fifth of the packs the one before it had.")
        private boolean acceptLosses;

        @Override
        public Integer call() throws IOException {
            if (data != null && config != null) {
                throw new ParameterException(spec.commandLine(), "Either --data or --config, not both");
            }
            Clock clock = Clock.systemUTC();
            Installation installation =
                    config == null ? demonstration(DataFolder.chosen(data)) : configured(config, clock);
            Path rejected = report == null ? installation.report() : report.toAbsolutePath();
            try (OfflineApplication application =
                    OfflineApplication.on(installation.catalogue(), Keys.open(installation.keys()), clock)) {
                return bringIn(application.useCase(ImportMedicines.class), rejected);
            }
        }

        private int bringIn(ImportMedicines medicines, Path rejected) {
            PrintWriter out = spec.commandLine().getOut();
            Actor.Operator operator = Actor.Operator.of(OrganisationId.next(), "import-medicines");
            ImportMedicines.Request request = new ImportMedicines.Request(release, rejected, acceptLosses);
            return switch (medicines.importRelease(operator, request, new ImportLines(out))) {
                case Done<ImportMedicines.Imported>(var imported) -> {
                    out.printf(
                            "Release %d is in: %,d rows read, %,d not taken, %,d changes.%n",
                            imported.release(), imported.rowsRead(), imported.rowsRejected(), imported.changes());
                    out.println("Rows not taken: " + rejected);
                    out.flush();
                    yield 0;
                }
                case Refused<ImportMedicines.Imported>(var reason) -> throw new CommandFailed(reason.advice());
            };
        }
    }

    /** Where to bring it in, and where to say what was not taken. */
    private record Installation(DatabaseAccess catalogue, KeySettings keys, Path report) {}

    private static Installation demonstration(DataFolder folder) throws IOException {
        DatabaseAccess catalogue = DemoFile.read(folder)
                .map(file -> file.database().get("catalogue"))
                .orElse(null);
        if (catalogue == null || folder.holder().isEmpty()) {
            throw new CommandFailed("No demonstration runs on " + folder.path()
                    + ". Start it first: pharmacyiq demo --data " + folder.path()
                    + ", or name an installation with --config.");
        }
        return new Installation(
                catalogue, new KeySettings.InFile(folder.masterKey()), folder.log("medicines-not-taken.csv"));
    }

    private static Installation configured(Path config, Clock clock) throws IOException {
        RunConfiguration configuration = ConfigurationFile.read(config, clock);
        DatabaseAccess catalogue = configuration
                .databases()
                .catalogue()
                .orElseThrow(() -> new CommandFailed("The configuration " + config
                        + " must give database.catalogue.user and database.catalogue.password-file to import"));
        Path folder = Objects.requireNonNull(config.toAbsolutePath().getParent());
        return new Installation(catalogue, configuration.keys(), folder.resolve("medicines-not-taken.csv"));
    }
}
