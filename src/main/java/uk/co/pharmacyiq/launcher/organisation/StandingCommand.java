package uk.co.pharmacyiq.launcher.organisation;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.keys.Keys;
import uk.co.pharmacyiq.launcher.offline.OfflineApplication;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;
import uk.co.pharmacyiq.launcher.record.Where;
import uk.co.pharmacyiq.tenancy.Directory;
import uk.co.pharmacyiq.tenancy.standing.SuspendOrganisation;

/** What the operator says of an organisation's standing: suspended, or let go on. */
public abstract class StandingCommand implements Callable<Integer> {

    private static final int LEAST_REASON = 10;
    private static final int MOST_REASON = 300;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Where where;

    @Option(names = "--handle", paramLabel = "HANDLE", required = true, description = "The organisation's handle.")
    @SuppressWarnings("NullAway.Init")
    private String handle;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Why, and on whose word; it stands on their record.")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    abstract Outcome<Instant> say(SuspendOrganisation suspend, OrganisationId organisation, String because);

    abstract String said();

    @Override
    public Integer call() throws IOException {
        var because = reason.strip();
        if (because.length() < LEAST_REASON || because.length() > MOST_REASON) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--reason must say in " + LEAST_REASON + " to " + MOST_REASON + " characters why");
        }
        var clock = Clock.systemUTC();
        var installation = where.installation();
        try (var application =
                OfflineApplication.on(installation.database(Role.APP), Keys.open(installation.keys()), clock)) {
            var organisation = application
                    .useCase(Directory.class)
                    .find(handle)
                    .orElseThrow(() -> new CommandFailed("There is no organisation of that handle."));
            return switch (say(application.useCase(SuspendOrganisation.class), organisation, because)) {
                case Done<Instant> _ -> done();
                case Refused<Instant>(var no) -> throw new CommandFailed(no.advice());
            };
        }
    }

    private int done() {
        spec.commandLine().getOut().println(said());
        spec.commandLine().getOut().flush();
        return 0;
    }

    @Command(
            name = "suspend",
            description = "Suspends an organisation: its sessions end at once and nobody of it gets in.",
            footer = {
                "",
                "Its record is sealed on, and inspectors who have a pass still read. See docs/operating/organisations.md."
            })
    public static final class Suspend extends StandingCommand {

        @Override
        Outcome<Instant> say(SuspendOrganisation suspend, OrganisationId organisation, String because) {
            return suspend.suspend(organisation, because);
        }

        @Override
        String said() {
            return "Suspended. Every session of theirs has ended.";
        }
    }

    @Command(name = "resume", description = "Lets a suspended organisation's people sign in again.")
    public static final class Resume extends StandingCommand {

        @Override
        Outcome<Instant> say(SuspendOrganisation suspend, OrganisationId organisation, String because) {
            return suspend.resume(organisation, because);
        }

        @Override
        String said() {
            return "Their people can sign in again.";
        }
    }
}
