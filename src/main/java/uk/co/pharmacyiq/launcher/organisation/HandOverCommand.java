package uk.co.pharmacyiq.launcher.organisation;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.governance.handover.ShowCode;
import uk.co.pharmacyiq.kernel.OdsCode;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.keys.Keys;
import uk.co.pharmacyiq.launcher.offline.OfflineApplication;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;
import uk.co.pharmacyiq.launcher.record.Where;
import uk.co.pharmacyiq.tenancy.Directory;

/** Offers premises of one organisation to another, where its own people cannot. */
@Command(
        name = "hand-over",
        description =
                "Offers premises of an organisation to another, and prints the code by which the other takes them over.",
        footer = {"", "The organisation's own people do this under Organisation, Hand over or take over."})
public final class HandOverCommand implements Callable<Integer> {

    private static final int MOST_TEXT = 300;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Where where;

    @Option(names = "--handle", paramLabel = "HANDLE", required = true, description = "The handle of who hands over.")
    @SuppressWarnings("NullAway.Init")
    private String handle;

    @Option(names = "--ods-code", paramLabel = "CODE", required = true, description = "The code of the premises.")
    @SuppressWarnings("NullAway.Init")
    private String odsCode;

    @Option(names = "--from", paramLabel = "DAY", required = true, description = "From when: 2026-12-01.")
    @SuppressWarnings("NullAway.Init")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "NAME", required = true, description = "Who is to have them; for the record.")
    @SuppressWarnings("NullAway.Init")
    private String to;

    @Option(
            names = "--on-word-of",
            paramLabel = "USERNAME",
            required = true,
            description = "Who of the organisation wants it: what stands before the @ in their sign-in name.")
    @SuppressWarnings("NullAway.Init")
    private String onWordOf;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why the operator does it.")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Override
    public Integer call() throws IOException {
        var code = OdsCode.parse(odsCode.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new CommandFailed("--ods-code must be F and four letters or digits"));
        if (reason.isBlank() || reason.length() > MOST_TEXT || to.isBlank() || to.length() > MOST_TEXT) {
            throw new CommandFailed("--reason and --to must have 1 to " + MOST_TEXT + " characters");
        }
        var installation = where.installation();
        try (var application = OfflineApplication.on(
                installation.database(Role.APP),
                Keys.open(installation.keys()),
                Clock.systemUTC(),
                OperatorOffer.class)) {
            var organisation = application
                    .useCase(Directory.class)
                    .find(handle)
                    .orElseThrow(() -> new CommandFailed("There is no organisation of that handle."));
            var request = new OperatorOffer.Request(code, from, to, onWordOf, reason);
            return switch (application.useCase(OperatorOffer.class).offer(organisation, request)) {
                case Done<ShowCode.Shown>(var shown) -> print(shown);
                case Refused<ShowCode.Shown>(var no) -> throw new CommandFailed(no.advice());
            };
        }
    }

    private int print(ShowCode.Shown shown) {
        var out = spec.commandLine().getOut();
        out.println("Offered: " + shown.premises() + ". The other side takes them over by this code, shown once:");
        out.println("  " + shown.code().text());
        out.println("It is good until " + shown.goodUntil() + ".");
        out.flush();
        return 0;
    }
}
