package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import uk.co.pharmacyiq.launcher.files.PrivateFile;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.DataFolder;
import uk.co.pharmacyiq.launcher.processes.ThisProgram;

/** Starts this same program again, away from the terminal, and comes back when it is ready. */
final class Detached {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Detached() {}

    static int start(DataFolder folder, int port, int organisations, long seed, PrintWriter out)
            throws IOException, InterruptedException {
        if (folder.holder().isPresent()) {
            throw new CommandFailed("Another demonstration runs on " + folder.path()
                    + ". Stop it first: pharmacyiq stop --data " + folder.path());
        }
        Files.createDirectories(folder.path());
        PrivateFile.folder(folder.path().resolve("log"));
        Path said = folder.log("demo.out");
        PrivateFile.write(said, "");
        List<String> command = ThisProgram.detached();
        command.addAll(List.of("demo", "--data", folder.path().toString()));
        command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(List.of("--organisations", Integer.toString(organisations), "--seed", Long.toString(seed)));
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
        return follow(process, folder, said, out);
    }

    private static int follow(Process process, DataFolder folder, Path said, PrintWriter out)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int shown = 0;
        while (System.nanoTime() < deadline) {
            boolean ended = process.waitFor(100, TimeUnit.MILLISECONDS);
            boolean ready = isReady(folder, process.pid());
            byte[] bytes = Files.readAllBytes(said);
            out.print(new String(bytes, shown, bytes.length - shown, StandardCharsets.UTF_8));
            out.flush();
            shown = bytes.length;
            if (ended) {
                return process.exitValue() == 0 ? 1 : process.exitValue();
            }
            if (ready) {
                return 0;
            }
        }
        process.destroy();
        throw new CommandFailed("It was not ready after " + PATIENCE.toMinutes() + " minutes and was stopped."
                + " What it said is in " + said);
    }

    /** The file is written by the process it names, last of all but for the table. */
    private static boolean isReady(DataFolder folder, long pid) throws IOException, InterruptedException {
        Optional<DemoFile> file = DemoFile.read(folder);
        if (file.isEmpty() || file.get().pid() != pid) {
            return false;
        }
        Thread.sleep(200);
        return true;
    }
}
