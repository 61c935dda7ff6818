package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.keys.Keys;
import uk.co.pharmacyiq.launcher.offline.OfflineApplication;

/** Lets a master administrator in again whom nobody of their organisation can let in. */
@Command(
        name = "let-in",
        description = "Makes a new link for an administrator whom nobody of their organisation is left to help.",
        footer = {
            "",
            "Whatever they signed in with before opens nothing from then on. The act stands on the organisation's own",
            "record with the reason, and every other administrator there is told."
        })
final class LetInCommand implements Callable<Integer> {

    private static final int LEAST_REASON = 10;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--config", paramLabel = "FILE", required = true, description = "The configuration file.")
    @SuppressWarnings("NullAway.Init")
    private Path config;

    @Option(names = "--handle", paramLabel = "HANDLE", required = true, description = "The organisation's handle.")
    @SuppressWarnings("NullAway.Init")
    private String handle;

    @Option(
            names = "--username",
            paramLabel = "NAME",
            required = true,
            description = "What stands before the @ in the administrator's sign-in name.")
    @SuppressWarnings("NullAway.Init")
    private String username;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Ticket, and how you know that it is them; it stands on their record.")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Override
    public Integer call() throws IOException {
        if (reason.strip().length() < LEAST_REASON) {
            throw new ParameterException(
                    spec.commandLine(), "--reason must say in at least " + LEAST_REASON + " characters why");
        }
        var clock = Clock.systemUTC();
        var configuration = ConfigurationFile.read(config, clock);
        var request = new LockedOutAdministrator.Request(handle, username, reason.strip());
        try (var application = OfflineApplication.on(
                configuration.databases().app(),
                Keys.open(configuration.keys()),
                clock,
                LockedOutAdministrator.class)) {
            return switch (application.useCase(LockedOutAdministrator.class).letIn(request)) {
                case Done<String>(var path) -> done(configuration, path);
                case Refused<String>(var no) -> throw new CommandFailed(no.advice());
            };
        }
    }

    private int done(RunConfiguration configuration, String path) {
        var out = spec.commandLine().getOut();
        var address = configuration.address();
        out.println("Give this link to that person and nobody else. It works once, within 3 days:");
        out.println("  https://" + address.host() + ":" + address.port() + path);
        out.flush();
        return 0;
    }
}
