package uk.co.pharmacyiq.audit.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import uk.co.pharmacyiq.audit.anchor.WitnessClient;
import uk.co.pharmacyiq.audit.note.VerifierKey;
import uk.co.pharmacyiq.audit.witness.Witness;

/** Somebody else's witness: a process with one file of state, on this machine for the test. */
final class OutsideWitness implements AutoCloseable {

    private final Path folder;
    private final List<VerifierKey> logs;
    private Witness witness;

    OutsideWitness(Path folder, VerifierKey... logs) {
        this.folder = folder;
        this.logs = List.of(logs);
        this.witness = start(0);
    }

    VerifierKey key() {
        return witness.key();
    }

    /** Another connection to it, as another sealer or a thief would open one. */
    WitnessClient client() {
        return new WitnessClient(
                URI.create("http://127.0.0.1:" + witness.address().getPort()), key());
    }

    /** A copy of its file, as a backup of its machine has it. */
    Path backup() {
        return copy(state(), folder.resolve("witness.backup"));
    }

    /** Its machine is restored from that backup. */
    void restore(Path backup) {
        int port = witness.address().getPort();
        witness.close();
        copy(backup, state());
        witness = start(port);
    }

    @Override
    public void close() {
        witness.close();
    }

    private Path state() {
        return folder.resolve("witness.state");
    }

    private Witness start(int port) {
        var settings = new Witness.Settings(
                "witness.test", logs, folder.resolve("witness.key"), state(), Witness.Settings.loopback(port));
        try {
            return Witness.start(settings, Clock.systemUTC());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path copy(Path from, Path to) {
        try {
            return Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
