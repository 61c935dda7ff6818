package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.audit.WriterKeys;
import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.audit.sealing.SealerKeys;
import uk.co.pharmacyiq.launcher.files.PrivateFile;
import uk.co.pharmacyiq.launcher.installation.DataFolder;
import uk.co.pharmacyiq.launcher.installation.MasterKeyFile;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.launcher.processes.Companion;
import uk.co.pharmacyiq.launcher.processes.ThisProgram;

/**
 * What seals the record of a demonstration, beside its server: a witness and the sealer, each a process of its own. They
 * are started when the server answers, so that nobody waits for them.
 */
final class DemoRecord implements AutoCloseable {

    static final String BASE = "audit.pharmacyiq.localhost";
    private static final String WITNESS = "witness.pharmacyiq.localhost";
    private static final List<String> SEALER_MEMORY = List.of("-Xmx256m", "-Xss512k", "-XX:+UseSerialGC");
    private static final List<String> WITNESS_MEMORY =
            List.of("-Xmx24m", "-Xms4m", "-Xss256k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final int LOGS = 5;

    /** The witness runs beside the server: a demonstration is taken to be where those who look at it are. */
    private static final String COUNTRY = "GB";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataFolder folder;
    private final DatabaseAccess sealer;
    private final List<Companion> companions = new ArrayList<>();
    private final Thread starting;
    private boolean closing;

    private DemoRecord(DataFolder folder, DatabaseAccess sealer) {
        this.folder = folder;
        this.sealer = sealer;
        this.starting = Thread.ofPlatform().daemon().name("demo-record").unstarted(this::start);
    }

    /** Begins to seal soon, on a thread of its own. */
    static DemoRecord begin(DataFolder folder, DatabaseAccess sealer) throws IOException {
        if (!Files.exists(folder.sealerKeys())) {
            PrivateFile.folder(folder.secrets());
            SealerKeys.create(folder.sealerKeys(), BASE, WriterKeys.of(MasterKeyFile.read(folder.masterKey())));
        }
        PrivateFile.folder(folder.anchors());
        PrivateFile.folder(folder.witness());
        DemoRecord record = new DemoRecord(folder, sealer);
        record.starting.start();
        return record;
    }

    private void start() {
        try {
            int port = freePort();
            keep(witness(port));
            configure(folder, sealer, port, witnessKey());
            keep(sealer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void keep(Companion.Program program) {
        if (!closing) {
            companions.add(Companion.start(program));
        }
    }

    private Companion.Program witness(int port) throws IOException {
        List<String> command = new ArrayList<>(ThisProgram.beside(WITNESS_MEMORY));
        command.addAll(List.of("witness", "--until-input-ends", "--name", WITNESS));
        for (SigningKey key : SealerKeys.read(folder.sealerKeys()).signing()) {
            // The log, and those that would follow it after a roll-back.
            for (int log = 1; log <= LOGS; log++) {
                command.addAll(List.of(
                        "--log", key.named(BASE + "/heads/" + log).verifier().text()));
            }
        }
        command.addAll(List.of("--key", witnessKeyFile().toString(), "--port", Integer.toString(port)));
        command.addAll(List.of("--state", folder.witness().resolve("signed").toString()));
        return program("witness", command);
    }

    private Companion.Program sealer() {
        List<String> command = new ArrayList<>(ThisProgram.beside(SEALER_MEMORY));
        command.addAll(List.of("run", "--sealer", "--until-input-ends", "--config"));
        command.add(folder.sealerConfiguration().toString());
        return program("sealer", command);
    }

    private Companion.Program program(String name, List<String> command) {
        return new Companion.Program(
                name, command, folder.log(name + ".log"), folder.path().resolve(name + ".pid"));
    }

    /** The same file as an operator would write; the database's port is another at each start. */
    static void configure(DataFolder folder, DatabaseAccess sealer, int port, String vkey) throws IOException {
        PrivateFile.write(folder.sealerConfiguration(), """
                database.url = %s
                database.sealer.user = %s
                database.sealer.password-file = secrets/%s.password
                sealer.key-file = %s
                audit.anchor-file = %s
                audit.witness.1.url = http://127.0.0.1:%d
                audit.witness.1.vkey = %s
                audit.witness.1.country = %s
                """.formatted(
                        sealer.jdbcUrl(),
                        sealer.username(),
                        sealer.username(),
                        folder.path().relativize(folder.sealerKeys()),
                        folder.path().relativize(folder.anchors().resolve("heads.log")),
                        port,
                        vkey,
                        COUNTRY));
    }

    private String witnessKey() throws IOException, InterruptedException {
        for (long left = PATIENCE.toMillis(); left > 0; left -= 50) {
            if (Files.exists(witnessKeyFile())) {
                Optional<SigningKey> key =
                        SigningKey.parse(Files.readString(witnessKeyFile()).strip());
                return key.orElseThrow(() -> new IOException("The witness has no key"))
                        .cosigner()
                        .text();
            }
            Thread.sleep(50);
        }
        throw new IOException("The witness did not start; it says why in " + folder.log("witness.log"));
    }

    private Path witnessKeyFile() {
        return folder.witness().resolve("key");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Ends the sealer first, so that the witness still signs what it published. */
    @Override
    public void close() throws IOException {
        List<Companion> running;
        synchronized (this) {
            closing = true;
            running = List.copyOf(companions).reversed();
        }
        starting.interrupt();
        for (Companion companion : running) {
            companion.close();
        }
    }
}
