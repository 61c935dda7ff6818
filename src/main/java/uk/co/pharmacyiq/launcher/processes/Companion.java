package uk.co.pharmacyiq.launcher.processes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.launcher.files.PrivateFile;

/**
 * A process beside this one that is started again whenever it ends. It must end when its standard input does: so it ends
 * with this process, however that ends.
 */
public final class Companion implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long LOG_LIMIT_BYTES = 10_000_000;

    /**
     * What to start.
     *
     * @param log where all it says is added
     * @param pidFile holds its process id while it runs
     */
    public record Program(String name, List<String> command, Path log, Path pidFile) {}

    private final Program program;
    private final Thread keeper;
    private @Nullable Process process;
    private boolean closing;

    private Companion(Program program) {
        this.program = program;
        this.keeper = Thread.ofPlatform().daemon().name(program.name()).unstarted(this::keep);
    }

    /** Starts the program and keeps it running. */
    public static Companion start(Program program) {
        Companion companion = new Companion(program);
        companion.keeper.start();
        return companion;
    }

    private void keep() {
        try {
            for (Process running = begin(); running != null; running = begin()) {
                int code = running.waitFor();
                note("ended with " + code);
                Thread.sleep(PAUSE);
            }
        } catch (IOException e) {
            note("cannot be started: " + e.getMessage());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Process begin() throws IOException {
        if (closing) {
            return null;
        }
        if (Files.exists(program.log()) && Files.size(program.log()) > LOG_LIMIT_BYTES) {
            Files.delete(program.log());
        }
        if (!Files.exists(program.log())) {
            PrivateFile.write(program.log(), "");
        }
        Process begun = new ProcessBuilder(program.command())
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()))
                .start();
        PrivateFile.write(program.pidFile(), begun.pid() + "\n");
        process = begun;
        return begun;
    }

    /** Ends the process in good order, or hard if that takes too long. */
    @Override
    public void close() throws IOException {
        Process last;
        synchronized (this) {
            closing = true;
            last = process;
        }
        keeper.interrupt();
        if (last != null) {
            end(last);
        }
        Files.deleteIfExists(program.pidFile());
    }

    private static void end(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has gone already.
        }
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void note(String what) {
        try {
            Files.writeString(
                    program.log(), "The " + program.name() + " " + what + ".\n", UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // Where nothing can be written, nothing can be told; the process itself matters more.
        }
    }
}
