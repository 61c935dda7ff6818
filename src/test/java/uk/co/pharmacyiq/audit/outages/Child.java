package uk.co.pharmacyiq.audit.outages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A Java process of ours, started from a properties file. It ends in an orderly way when its standard input is closed,
 * and at once when it is killed.
 */
final class Child implements AutoCloseable {

    private final List<String> command;
    private final Path output;
    private Process process;

    private Child(List<String> command, Path output) throws IOException {
        this.command = command;
        this.output = output;
        this.process = launch();
    }

    static Child start(Class<?> main, Path folder, Map<String, String> settings) throws IOException {
        var properties = new Properties();
        properties.putAll(settings);
        var file = folder.resolve(main.getSimpleName() + ".properties");
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), file.toString()));
        return new Child(command, folder.resolve(main.getSimpleName() + ".log"));
    }

    /** Kills it and starts another at once. */
    void killAndRestart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = launch();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** What its processes said, for the one who has to find out why. */
    String said() throws IOException {
        var all = Files.readString(output, UTF_8);
        return all;
    }

    /** Asks it to end, and waits. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
    }

    /** The properties a main method was started with. */
    static Properties settings(String... arguments) throws IOException {
        var settings = new Properties();
        try (var in = Files.newInputStream(Path.of(arguments[0]))) {
            settings.load(in);
        }
        return settings;
    }

    /** Waits in the child until the parent closes the pipe, or is gone. */
    static void untilAskedToEnd() throws IOException {
        while (System.in.read() >= 0) {
            // Nothing is sent.
        }
    }
}
