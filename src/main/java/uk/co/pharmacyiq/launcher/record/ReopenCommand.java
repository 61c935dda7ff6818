package uk.co.pharmacyiq.launcher.record;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.sealing.Reopening;
import uk.co.pharmacyiq.audit.sealing.SealerKeys;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.Installation;
import uk.co.pharmacyiq.launcher.installation.SealerConfiguration;

@Command(
        name = "reopen",
        description = "After a restore: opens a new log that quotes the last witnessed checkpoint of the old one.",
        footer = {
            "",
            "Needs the sealer's configuration; every anchor must answer, and no sealer may run. Give the new log's key to the",
            "witnesses, then start the sealer. What was recorded after the backup is lost, and the new log says so for ever."
        })
final class ReopenCommand implements Callable<Integer> {

    private static final int TRIES = 20;
    private static final int PAUSE_MILLIS = 150;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Where where;

    @Option(names = "--yes", description = "Without it, it only says how things stand.")
    private boolean yes;

    @Option(names = "--although-they-agree", description = "Opens a new log even if no anchor knows more than we do.")
    private boolean although;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        Installation installation = where.installation();
        SealerConfiguration configuration = installation.sealer();
        SealerKeys keys = SealerKeys.read(configuration.keyFile());
        OpenLog open = OpenLog.of(configuration.database());
        SignedNote witnessed = Outside.newest(configuration, keys, open.origin(), Clock.systemUTC())
                .orElseThrow(() -> new CommandFailed("No anchor keeps a checkpoint of " + open.origin()));
        PrintWriter out = spec.commandLine().getOut();
        out.println("The log " + open.origin() + " has " + open.size() + " entries in the database.");
        out.println("The last checkpoint that was kept outside:\n\n" + witnessed.note());
        out.flush();
        if (Outside.size(Optional.of(witnessed)) <= open.size() && !although) {
            throw new CommandFailed(
                    "The anchors know no more than the database: nothing was lost, so no new log is needed"
                            + " (if it moved to another server, add --although-they-agree)");
        }
        if (yes) {
            reopen(installation, keys, witnessed, out);
        } else {
            out.println("Nothing was done. With --yes a new log is opened that quotes it.");
        }
        out.flush();
        return 0;
    }

    private static void reopen(Installation installation, SealerKeys keys, SignedNote witnessed, PrintWriter out)
            throws IOException, SQLException, InterruptedException {
        try (HikariDataSource database = Pool.of(installation.sealer().database(), "pharmacyiq-reopen")) {
            Reopening reopening = new Reopening(database, keys, Clock.systemUTC());
            // A demonstration's sealer is started again by itself; between two of its lives there is time enough.
            installation.sealerProcess().ifPresent(ProcessHandle::destroy);
            String origin = keys.origins().heads(reopen(reopening, witnessed));
            out.println("The log " + origin + " is open. Its key, for the witnesses:");
            keys.signing()
                    .forEach(key ->
                            out.println("  " + key.named(origin).verifier().text()));
        }
    }

    private static int reopen(Reopening reopening, SignedNote witnessed) throws SQLException, InterruptedException {
        for (int left = TRIES; ; left--) {
            try {
                return reopening.reopen(witnessed);
            } catch (IllegalStateException running) {
                if (left == 0) {
                    throw new CommandFailed(String.valueOf(running.getMessage()), running);
                }
                Thread.sleep(PAUSE_MILLIS);
            } catch (IllegalArgumentException notOurs) {
                throw new CommandFailed(String.valueOf(notOurs.getMessage()), notOurs);
            }
        }
    }
}
