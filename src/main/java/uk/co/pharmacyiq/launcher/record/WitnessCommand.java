package uk.co.pharmacyiq.launcher.record;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.audit.note.VerifierKey;
import uk.co.pharmacyiq.audit.witness.Witness;
import uk.co.pharmacyiq.launcher.processes.EndOfInput;

/** Runs a witness: whoever holds one knows if a log they watch is ever rewritten. */
@Command(
        name = "witness",
        description = "Runs a witness: it signs checkpoints of a log, and never two that contradict each other.",
        footer = {
            "",
            "It makes its key at the first start and prints it: give it, and the address, to whoever runs the log.",
            "It speaks plain HTTP (c2sp.org/tlog-witness); to be reached from other machines it needs a proxy with TLS."
        })
public final class WitnessCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--log",
            paramLabel = "VKEY",
            required = true,
            description = "The public key of the log, as 'audit keys' prints it; may be repeated.")
    @SuppressWarnings("NullAway.Init")
    private List<String> logs;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The name of its key, if one is made (${DEFAULT-VALUE}).")
    private String name = "witness.localhost";

    @Option(names = "--key", paramLabel = "FILE", required = true, description = "Its own key, kept secret.")
    @SuppressWarnings("NullAway.Init")
    private Path key;

    @Option(names = "--state", paramLabel = "FILE", required = true, description = "What it signed; never delete it.")
    @SuppressWarnings("NullAway.Init")
    private Path state;

    @Option(names = "--address", paramLabel = "HOST", description = "Where it listens (${DEFAULT-VALUE}).")
    private String address = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", description = "The port (${DEFAULT-VALUE}).")
    private int port = 8480;

    @Option(names = "--until-input-ends", hidden = true)
    private boolean untilInputEnds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Witness witness = Witness.start(settings(), Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            witness.close();
            ended.countDown();
        }));
        if (untilInputEnds) {
            EndOfInput.endsThisProcess();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("The witness answers on http://" + address + ":"
                + witness.address().getPort());
        out.println("Its key: " + witness.key().text());
        out.flush();
        ended.await();
        return 0;
    }

    private Witness.Settings settings() {
        if (port < 0 || port > 65535) {
            throw new ParameterException(spec.commandLine(), "--port must be between 0 and 65535, not " + port);
        }
        List<VerifierKey> keys = new ArrayList<>();
        for (String log : logs) {
            keys.add(VerifierKey.parse(log)
                    .filter(parsed -> parsed.type() == VerifierKey.ED25519)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "--log must be a key of a log, as 'audit keys' prints it, not " + log)));
        }
        return new Witness.Settings(
                name, keys, key.toAbsolutePath(), state.toAbsolutePath(), new InetSocketAddress(address, port));
    }
}
