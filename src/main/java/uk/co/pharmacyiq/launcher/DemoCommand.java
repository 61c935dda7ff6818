package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.DataFolder;

@Command(name = "demo", description = "Starts the whole system with made-up organisations, on a database of its own.")
final class DemoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where its data is kept; it goes on with what is there.")
    private @Nullable Path data;

    @Option(
            names = "--port",
            defaultValue = "8443",
            description = "The port on 127.0.0.1; 0 for any (${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--organisations", defaultValue = "2", description = "How many organisations (${DEFAULT-VALUE}).")
    private int organisations;

    @Option(names = "--seed", defaultValue = "1", description = "The same seed gives the same data (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--detach", description = "Comes back when the server is ready, and leaves it running.")
    private boolean detach;

    private final AtomicBoolean stopping = new AtomicBoolean();

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        mustBeWithin("--port", port, 0, 65535);
        mustBeWithin("--organisations", organisations, 1, 10_000);
        DataFolder folder = DataFolder.chosen(data);
        PrintWriter out = spec.commandLine().getOut();
        if (detach) {
            return Detached.start(folder, port, organisations, seed, out);
        }
        DemoServer server = DemoServer.start(folder, port, out, Clock.systemUTC());
        Thread ending = Thread.ofPlatform().unstarted(() -> end(server, out));
        Runtime.getRuntime().addShutdownHook(ending);
        server.seal(folder);
        DemoFile file = DemoFile.of(server, seed, accounts(folder, server, out));
        file.write(folder);
        SignInTable.print(file, out);
        out.println("Ctrl-C ends it, and so does: pharmacyiq stop --data " + folder.path());
        out.flush();
        server.postgres().ended().join();
        if (stopping.get()) {
            ending.join();
            return 0;
        }
        throw new CommandFailed("The database ended by itself. It says why in " + folder.log("postgres.log"));
    }

    private Demonstration.Accounts accounts(DataFolder folder, DemoServer server, PrintWriter out) throws IOException {
        Optional<DemoFile> before = DemoFile.read(folder);
        if (before.isPresent() && !before.get().users().isEmpty()) {
            seed = before.get().seed();
            return before.get().accounts();
        }
        out.println("Filling it with " + organisations + " organisations ...");
        out.flush();
        Demonstration.Options options = new Demonstration.Options(
                organisations, Demonstration.Patients.usual(), seed, server.catalogue(), progress -> {
                    out.println("  " + progress);
                    out.flush();
                });
        return server.application().getBean(Demonstration.class).seed(options);
    }

    private void end(DemoServer server, PrintWriter out) {
        stopping.set(true);
        try {
            server.close();
            out.println("Stopped.");
        } catch (IOException e) {
            out.println(e.getMessage());
        }
        out.flush();
    }

    private void mustBeWithin(String option, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new ParameterException(
                    spec.commandLine(), option + " must be between " + lowest + " and " + highest + ", not " + value);
        }
    }
}
