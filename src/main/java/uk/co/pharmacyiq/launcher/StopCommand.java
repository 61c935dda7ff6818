package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.DataFolder;
import uk.co.pharmacyiq.launcher.postgres.EmbeddedPostgres;
import uk.co.pharmacyiq.launcher.postgres.PostgresBinaries;

@Command(name = "stop", description = "Ends a demonstration, its server and its database; its data stays.")
final class StopCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder of the demonstration.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder folder = DataFolder.chosen(data);
        PrintWriter out = spec.commandLine().getOut();
        Optional<ProcessHandle> running = folder.holder();
        if (running.isEmpty()) {
            boolean leftOver = stopLeftOver(folder);
            out.println(leftOver ? "Stopped a database that was left behind." : "Nothing runs on " + folder.path());
            return 0;
        }
        running.get().destroy();
        try {
            running.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new CommandFailed(
                    "Process " + running.get().pid() + " did not end within " + PATIENCE.toSeconds() + " seconds", e);
        }
        stopLeftOver(folder);
        out.println("Stopped.");
        return 0;
    }

    private static boolean stopLeftOver(DataFolder folder) throws IOException {
        return Files.exists(folder.database())
                && Files.exists(folder.postgres())
                && EmbeddedPostgres.stopLeftOver(PostgresBinaries.at(folder.postgres()), folder.path());
    }
}
