package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.keys.Keys;
import uk.co.pharmacyiq.launcher.leaving.ShredCommand;
import uk.co.pharmacyiq.launcher.leaving.TakeAlongCommand;
import uk.co.pharmacyiq.launcher.offline.OfflineApplication;
import uk.co.pharmacyiq.launcher.organisation.HandOverCommand;
import uk.co.pharmacyiq.launcher.organisation.StandingCommand;
import uk.co.pharmacyiq.launcher.organisation.TakenOn;
import uk.co.pharmacyiq.launcher.search.RebuildSearchCommand;

@Command(
        name = "organisation",
        description = "Looks after the organisations of an installation.",
        subcommands = {
            OrganisationCommand.Add.class,
            LetInCommand.class,
            StandingCommand.Suspend.class,
            StandingCommand.Resume.class,
            HandOverCommand.class,
            RebuildSearchCommand.class,
            TakeAlongCommand.class,
            ShredCommand.class
        })
final class OrganisationCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "What about organisations? Known are: add, let-in, suspend, resume, hand-over, rebuild-search, export, shred");
    }

    @Command(
            name = "add",
            description = "Takes an organisation on and prints the single-use link of its first master administrator.",
            footer = {"", "Until that person has enrolled, the same command makes a new link in place of the old one."})
    static final class Add implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Option(names = "--config", paramLabel = "FILE", required = true, description = "The configuration file.")
        @SuppressWarnings("NullAway.Init")
        private Path config;

        @Option(names = "--name", paramLabel = "NAME", required = true, description = "Its name.")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Option(
                names = "--handle",
                paramLabel = "HANDLE",
                description = "What stands after the @ in its people's sign-in names; made from the name if left out.")
        private @Nullable String handle;

        @Option(
                names = "--administrator",
                paramLabel = "NAME",
                required = true,
                description = "The full name of the first master administrator.")
        @SuppressWarnings("NullAway.Init")
        private String administrator;

        @Option(
                names = "--username",
                paramLabel = "NAME",
                required = true,
                description = "What stands before the @ in that person's sign-in name.")
        @SuppressWarnings("NullAway.Init")
        private String username;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private TakenOn takenOn;

        @Override
        public Integer call() throws IOException {
            Clock clock = Clock.systemUTC();
            takenOn.check();
            RunConfiguration configuration = ConfigurationFile.read(config, clock);
            List<String> faults = new ArrayList<>();
            Optional<FirstAdministrator.Request> request =
                    new NewOrganisation("--", faults).read(name, handle, administrator, username);
            if (request.isEmpty()) {
                throw new ParameterException(spec.commandLine(), String.join("\n", faults));
            }
            try (OfflineApplication application = OfflineApplication.on(
                    configuration.databases().app(),
                    Keys.open(configuration.keys()),
                    clock,
                    FirstAdministrator.class)) {
                return switch (application.useCase(FirstAdministrator.class).invite(request.get())) {
                    case Outcome.Done<FirstAdministrator.Invited>(var invited) -> {
                        yield done(configuration, invited, takenOn.record(application, invited.organisation()));
                    }
                    case Outcome.Refused<FirstAdministrator.Invited>(var reason) ->
                        throw new CommandFailed(reason.advice());
                };
            }
        }

        private int done(RunConfiguration configuration, FirstAdministrator.Invited invited, boolean signed) {
            PrintWriter out = spec.commandLine().getOut();
            Server.Address address = configuration.address();
            out.println(
                    "The organisation is taken on. Its first master administrator enrols here, once, within 3 days:");
            out.println("  https://" + address.host() + ":" + address.port() + invited.path());
            out.println(
                    signed
                            ? "Its contract with PharmacyIQ is recorded: patients' records are open."
                            : "Patients' records stay closed until that person accepts the contract, under Organisation, Contract.");
            out.flush();
            return 0;
        }
    }
}
