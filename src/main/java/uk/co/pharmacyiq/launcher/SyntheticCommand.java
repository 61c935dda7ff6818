package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.launcher.files.PrivateFile;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.DataPurpose;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/** Fills a database with people who do not exist, so that nobody needs real ones to train or to develop (M-073). */
@Command(
        name = "synthetic",
        description = "Fills an empty database with made-up organisations, staff, stock and patients.",
        footer = {
            "",
            "The configuration must say purpose = training; the database is marked so for ever. On data marked production it",
            "is refused. Every NHS number is of the range for tests (999), every telephone number of that for plays."
        })
final class SyntheticCommand implements Callable<Integer> {

    private static final int MOST_ORGANISATIONS = 10_000;
    private static final int MOST_PATIENTS = 100_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--config", paramLabel = "FILE", required = true, description = "The configuration file.")
    @SuppressWarnings("NullAway.Init")
    private Path config;

    @Option(names = "--organisations", defaultValue = "1", description = "How many organisations (${DEFAULT-VALUE}).")
    private int organisations;

    @Option(
            names = "--patients",
            defaultValue = "75",
            description = "How many patients each organisation has (${DEFAULT-VALUE}).")
    private int patients;

    @Option(names = "--seed", defaultValue = "1", description = "The same seed gives the same data (${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws IOException {
        if (organisations < 1 || organisations > MOST_ORGANISATIONS) {
            throw new ParameterException(spec.commandLine(), "--organisations must be 1 to " + MOST_ORGANISATIONS);
        }
        if (patients < Demonstration.Patients.LEAST || patients > MOST_PATIENTS) {
            throw new ParameterException(
                    spec.commandLine(), "--patients must be " + Demonstration.Patients.LEAST + " to " + MOST_PATIENTS);
        }
        RunConfiguration configuration = ConfigurationFile.read(config, Clock.systemUTC());
        if (configuration.purpose() != DataPurpose.TRAINING) {
            throw new CommandFailed(
                    "Made-up data belongs into a database for training: " + config + " must say purpose = training");
        }
        DatabaseAccess catalogue = configuration
                .databases()
                .catalogue()
                .orElseThrow(() -> new CommandFailed("The configuration " + config
                        + " must give database.catalogue.user and database.catalogue.password-file"));
        RunCommand.prepareDatabase(
                config, configuration, Clock.systemUTC(), spec.commandLine().getOut());
        return fill(configuration, catalogue);
    }

    private Integer fill(RunConfiguration configuration, DatabaseAccess catalogue) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (ConfigurableApplicationContext application = Server.start(new Server.Settings(
                configuration.databases().app(),
                configuration.tls(),
                configuration.keys(),
                new Server.Address("127.0.0.1", 0),
                Map.of("logging.threshold.console", "off")))) {
            Demonstration.Accounts accounts = application
                    .getBean(Demonstration.class)
                    .seed(new Demonstration.Options(
                            organisations,
                            new Demonstration.Patients(organisations, patients),
                            seed,
                            catalogue,
                            said -> {
                                out.println("  " + said);
                                out.flush();
                            }));
            Path file = config.toAbsolutePath().resolveSibling("synthetic-accounts.csv");
            PrivateFile.write(file, table(accounts));
            out.println("Who can sign in, and with what: " + file);
            out.flush();
        }
        return 0;
    }

    private static String table(Demonstration.Accounts accounts) {
        return accounts.users().stream()
                .map(user -> String.join(
                        ",",
                        user.role(),
                        user.username(),
                        user.password(),
                        Objects.requireNonNullElse(user.totpSecret(), "")))
                .collect(Collectors.joining("\n", "role,username,password,totp-secret\n", "\n"));
    }
}
