package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.SealerConfiguration;
import uk.co.pharmacyiq.launcher.keys.Keys;
import uk.co.pharmacyiq.launcher.postgres.ContextKeys;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.launcher.postgres.DatabaseCheck;
import uk.co.pharmacyiq.launcher.postgres.Migrations;
import uk.co.pharmacyiq.launcher.processes.EndOfInput;
import uk.co.pharmacyiq.launcher.record.SealerProcess;

@Command(
        name = "run",
        description = "Runs the server on a PostgreSQL of yours (15 to 18), as a configuration file says.",
        footer = {
            "",
            "The file holds name = value lines: database.url, database.user, database.password-file, tls.certificate,",
            "tls.private-key, keys.master-file, data.country, organisation.name, organisation.administrator (a full name),",
            "organisation.administrator-username; optionally organisation.handle, port, bind-address, origin, purpose",
            "(production, or training for made-up data), and user and password-file of database.migrator and",
            "database.catalogue. Names of files are relative to it.",
            "",
            "With --sealer it needs database.url, database.sealer.user, database.sealer.password-file, sealer.key-file",
            "and audit.anchor-file, and none of the server's secrets; optionally audit.witness.1.url, .vkey and",
            ".country, and audit.time-stamp.url, .certificate and .country."
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--config", paramLabel = "FILE", required = true, description = "The configuration file.")
    @SuppressWarnings("NullAway.Init")
    private Path config;

    @Option(names = "--sealer", description = "Runs the sealer alone, which signs the record; no web server.")
    private boolean sealer;

    @Option(names = "--until-input-ends", hidden = true)
    private boolean untilInputEnds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Clock clock = Clock.systemUTC();
        if (untilInputEnds) {
            EndOfInput.endsThisProcess();
        }
        if (sealer) {
            SealerProcess.run(SealerConfiguration.read(config), clock, out);
            return 0;
        }
        return serve(clock, out);
    }

    private int serve(Clock clock, PrintWriter out) throws IOException, InterruptedException {
        RunConfiguration configuration = ConfigurationFile.read(config, clock);
        prepareDatabase(config, configuration, clock, out);
        ConfigurableApplicationContext application = Server.start(new Server.Settings(
                configuration.databases().app(),
                configuration.tls(),
                configuration.keys(),
                configuration.address(),
                Map.of(
                        "pharmacyiq.origin",
                        configuration.told().origins(),
                        "pharmacyiq.data-country",
                        configuration.told().country())));
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            application.close();
            ended.countDown();
        }));
        String address =
                configuration.address().host() + ":" + configuration.address().port();
        application
                .getBean(FirstAdministrator.class)
                .inviteIfNobodyIsThere(configuration.organisation())
                .ifPresent(invited -> {
                    out.println("Nobody has enrolled yet. The first master administrator enrols here, once:");
                    out.println("  https://" + address + invited.path());
                });
        out.println("PharmacyIQ answers on " + address);
        out.flush();
        ended.await();
        return 0;
    }

    /** Brings the database up to date and goes on only where its data is for this. */
    static void prepareDatabase(Path config, RunConfiguration configuration, Clock clock, PrintWriter out)
            throws IOException {
        Optional<DatabaseAccess> migrator = configuration.databases().migrator();
        try {
            DatabaseCheck check = DatabaseCheck.of(configuration.databases().app(), clock);
            List<String> faults = check.faults(migrator.isPresent());
            if (!faults.isEmpty()) {
                throw ConfigurationFile.refusal(config, faults);
            }
            if (migrator.isPresent() && !check.schema().pending().isEmpty()) {
                int steps = Migrations.migrate(migrator.get());
                out.println("Brought the database up to date: " + steps + " steps");
                out.flush();
            }
            if (migrator.isPresent()) {
                ContextKeys.add(migrator.get(), Keys.open(configuration.keys()).root());
            }
        } catch (SQLException e) {
            throw new CommandFailed("The database of " + config + " cannot be used: " + e.getMessage(), e);
        }
        configuration.purpose().claim(configuration.databases().app());
    }
}
