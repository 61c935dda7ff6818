package uk.co.pharmacyiq.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running postmaster, child of a small shell that waits for the pipe to this JVM to close. However this JVM ends, the
 * pipe closes, and the shell asks the server for a fast shutdown. Should the shell be killed, the server gets the same
 * signal from the kernel.
 */
final class SupervisedServer {

    private static final String SUPERVISOR = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            ( while read -r _ <&3; do :; done; kill -INT "$server" ) 2>/dev/null &
            watcher=$!
            wait "$server"
            ended=$?
            kill "$watcher" 2>/dev/null
            exit "$ended"
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process supervisor;

    private SupervisedServer(Process supervisor) {
        this.supervisor = supervisor;
    }

    static SupervisedServer start(ServerAccount account, List<String> postgres, Path log) throws IOException {
        List<String> server = new ArrayList<>();
        if (ServerAccount.isInstalled("setpriv")) {
            server.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        }
        server.addAll(postgres);
        List<String> command = new ArrayList<>();
        if (ServerAccount.isInstalled("setsid")) {
            command.add("setsid");
        }
        List<String> supervised = new ArrayList<>(List.of("sh", "-c", SUPERVISOR, "sh"));
        supervised.addAll(server);
        command.addAll(account.command(supervised));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return new SupervisedServer(builder.start());
    }

    /** Waits until the server takes connections on the port; false when it ended instead. */
    boolean isReady(Path dataFolder, int port) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!supervisor.isAlive()) {
                return false;
            }
            if (saysReady(dataFolder, port)) {
                return true;
            }
            pause();
        }
        stop();
        return false;
    }

    /** PostgreSQL writes its state into line 8 of its pid file, and its port into line 4. */
    private static boolean saysReady(Path dataFolder, int port) throws IOException {
        Path file = dataFolder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        List<String> lines = Files.readString(file).lines().toList();
        return lines.size() >= 8
                && lines.get(3).strip().equals(Integer.toString(port))
                && lines.get(7).strip().equals("ready");
    }

    /** Fast shutdown: sessions are ended, nothing that was committed is lost. */
    void stop() throws IOException {
        try {
            supervisor.getOutputStream().close();
        } catch (IOException e) {
            // The shell has gone already, and the server with it.
        }
        try {
            if (!supervisor.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("The database server did not stop within " + PATIENCE.toSeconds() + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Process process() {
        return supervisor;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database server started", e);
        }
    }
}
