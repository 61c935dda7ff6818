package uk.co.pharmacyiq.launcher.keeping;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.keys.KeysDestroyed;
import uk.co.pharmacyiq.keys.Resealing;
import uk.co.pharmacyiq.keys.Resealing.Column;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.keys.Keys;
import uk.co.pharmacyiq.launcher.offline.OfflineApplication;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;
import uk.co.pharmacyiq.launcher.record.Where;
import uk.co.pharmacyiq.tenancy.Directory;
import uk.co.pharmacyiq.tenancy.keeping.ResealColumns;

/** Wraps keys and seals data anew after a key was rotated, beside the running server. */
@Command(
        name = "reseal",
        description = "Seals anew, under the newest key, what lies under older ones; people go on working meanwhile.",
        footer = {
            "",
            "First every organisation's key is wrapped with the newest key of the key file, token or vault; then every value",
            "under an older version of an organisation's key is sealed anew, in small pieces. It can be stopped at any",
            "time: what is done stays done, and the next run goes on with the rest. Needs database.keeper.user and",
            "database.keeper.password-file in the configuration."
        })
public final class ResealCommand implements Callable<Integer> {

    private static final int LOOKS = 5;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Where where;

    @Option(names = "--handle", paramLabel = "HANDLE", description = "Only this organisation.")
    private @Nullable String handle;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        var installation = where.installation();
        try (var application = OfflineApplication.on(
                installation.database(Role.KEEPER), Keys.open(installation.keys()), Clock.systemUTC())) {
            var reseal = application.useCase(ResealColumns.class);
            for (var organisation : chosen(application.useCase(Directory.class))) {
                try {
                    organisation(reseal, organisation, out);
                } catch (KeysDestroyed left) {
                    out.println(organisation + ": its keys were destroyed");
                }
            }
        }
        out.println("Everything is sealed under the newest keys.");
        out.flush();
        return 0;
    }

    private List<OrganisationId> chosen(Directory directory) {
        return handle == null
                ? directory.organisations()
                : List.of(directory
                        .find(handle)
                        .orElseThrow(() -> new CommandFailed("There is no organisation with the handle " + handle)));
    }

    private static void organisation(ResealColumns reseal, OrganisationId organisation, PrintWriter out) {
        int wrapped = done(reseal.rewrap(organisation));
        long all = 0;
        for (var column : reseal.columns()) {
            all += column(reseal, organisation, column, out);
        }
        out.printf("%s: %,d values sealed anew, %d keys wrapped anew%n", organisation, all, wrapped);
        out.flush();
    }

    /** Rows that somebody was just writing are passed over, hence a second look. */
    private static long column(ResealColumns reseal, OrganisationId organisation, Column column, PrintWriter out) {
        long done = 0;
        for (int look = 0; look < LOOKS; look++) {
            long old = done(reseal.count(organisation, column)).old();
            if (old == 0) {
                return done;
            }
            done += once(reseal, organisation, column, out, old);
        }
        throw new CommandFailed("Some values of " + column.full() + " are being written all the time: run this again");
    }

    private static long once(
            ResealColumns reseal, OrganisationId organisation, Column column, PrintWriter out, long old) {
        long done = 0;
        var piece = new Resealing.Piece(Resealing.PIECE, List.of());
        while (piece.boxes() == Resealing.PIECE) {
            piece = done(reseal.next(organisation, column, piece.last()));
            done += piece.boxes();
            out.printf("%s: %,d of %,d%n", column.full(), done, old);
            out.flush();
        }
        return done;
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) -> throw new CommandFailed(reason.advice());
        };
    }
}
