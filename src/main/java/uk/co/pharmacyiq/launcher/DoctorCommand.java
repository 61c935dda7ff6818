package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.ConfigurationValues;
import uk.co.pharmacyiq.launcher.installation.DataFolder;
import uk.co.pharmacyiq.launcher.installation.KeySettings;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

@Command(
        name = "doctor",
        description =
                "Looks at JDK, disk, database, clock, migrations, record, keys and certificate; ends with 3 if something is wrong.")
final class DoctorCommand implements Callable<Integer> {

    private static final int FOUND_SOMETHING = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder of a demonstration.")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FILE", description = "The configuration file of an installation.")
    private @Nullable Path config;

    @Override
    public Integer call() throws IOException {
        if (data != null && config != null) {
            throw new ParameterException(spec.commandLine(), "Either --data or --config, not both");
        }
        Clock clock = Clock.systemUTC();
        Diagnosis diagnosis = new Diagnosis(clock);
        diagnosis.java();
        if (config == null) {
            demonstration(diagnosis, DataFolder.chosen(data));
        } else {
            installation(diagnosis, config, clock);
        }
        return print(diagnosis.entries());
    }

    private static void demonstration(Diagnosis diagnosis, DataFolder folder) throws IOException {
        diagnosis.disk(folder.path());
        Optional<DemoFile> file = DemoFile.read(folder);
        DatabaseAccess app = file.map(demo -> demo.database().get("app")).orElse(null);
        if (app == null) {
            diagnosis.nothingInstalled(folder);
            return;
        }
        diagnosis.database(app);
        diagnosis.keys(new KeySettings.InFile(folder.masterKey()));
        diagnosis.certificate(folder.tls().resolve("server.pem"));
    }

    private static void installation(Diagnosis diagnosis, Path config, Clock clock) throws IOException {
        diagnosis.disk(config.toAbsolutePath());
        try {
            RunConfiguration configuration = ConfigurationFile.read(config, clock);
            diagnosis.database(configuration.databases().app());
            diagnosis.keys(configuration.keys());
            diagnosis.secrets(
                    ConfigurationValues.read(config), configuration.databases().app());
            diagnosis.certificate(configuration.tls().certificate());
        } catch (CommandFailed refusal) {
            diagnosis.configuration(refusal);
        }
    }

    private int print(List<Diagnosis.Entry> entries) {
        PrintWriter out = spec.commandLine().getOut();
        boolean found = false;
        for (Diagnosis.Entry entry : entries) {
            out.printf("%-8s %-14s %s%n", entry.finding() ? "FINDING" : "ok", entry.subject(), entry.text());
            found |= entry.finding();
        }
        out.flush();
        return found ? FOUND_SOMETHING : 0;
    }
}
