package uk.co.pharmacyiq.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.co.pharmacyiq.audit.anchor.GrowingLog;
import uk.co.pharmacyiq.audit.anchor.WitnessClient;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.VerifierKey;

class WitnessKillTest {

    @TempDir
    Path folder;

    @Test
    void a_witness_killed_at_any_moment_knows_whatever_it_gave_its_signature_for() throws Exception {
        var log = GrowingLog.named("audit.example/heads/1");
        var random = new Random(9);
        long signed = 0;
        for (int round = 0; round < 5; round++) {
            var process = start(log.verifier());
            try (var client = client()) {
                assertThat(sizeOf(client, log)).isGreaterThanOrEqualTo(signed);
                client.publish(log.grow(1, "first").checkpoint(), log);
                var killer = Thread.ofVirtual().start(() -> killAfter(process, random.nextInt(20, 400)));
                signed = signUntilItDies(client, log, signed);
                killer.join();
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
        assertThat(signed).isGreaterThan(20);
        var process = start(log.verifier());
        try (var client = client()) {
            assertThat(sizeOf(client, log)).isGreaterThanOrEqualTo(signed);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static long signUntilItDies(WitnessClient client, GrowingLog log, long before) throws Exception {
        long signed = before;
        while (true) {
            log.grow(1, "under load");
            try {
                client.publish(log.checkpoint(), log);
                signed = log.size();
            } catch (IOException dead) {
                return signed;
            }
        }
    }

    private static long sizeOf(WitnessClient client, GrowingLog log) throws Exception {
        return client.newest(log.origin())
                .flatMap(Checkpoint::of)
                .map(Checkpoint::size)
                .orElse(0L);
    }

    private static void killAfter(Process process, int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private WitnessClient client() throws IOException {
        var words = Files.readString(folder.resolve("started")).split(" ", -1);
        return new WitnessClient(
                URI.create(words[0]), VerifierKey.parse(words[1]).orElseThrow());
    }

    private Process start(VerifierKey log) throws Exception {
        var started = folder.resolve("started");
        Files.deleteIfExists(started);
        var process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OnItsOwn.class.getName(),
                        folder.toString(),
                        log.text()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        for (int turn = 0; turn < 1_500 && !Files.exists(started); turn++) {
            assertThat(process.isAlive()).as(() -> output()).isTrue();
            Thread.sleep(20);
        }
        return process;
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output"));
        } catch (IOException none) {
            return "no output";
        }
    }

    /** A witness in a process of its own, as long as it is let live. */
    static final class OnItsOwn {

        private OnItsOwn() {}

        public static void main(String[] folderAndLog) throws Exception {
            var folder = Path.of(folderAndLog[0]);
            var settings = new Witness.Settings(
                    "witness.example/killed",
                    List.of(VerifierKey.parse(folderAndLog[1]).orElseThrow()),
                    folder.resolve("key"),
                    folder.resolve("state"),
                    Witness.Settings.loopback(0));
            var witness = Witness.start(settings, Clock.systemUTC());
            var draft = folder.resolve("starting");
            Files.writeString(
                    draft,
                    "http://127.0.0.1:" + witness.address().getPort() + " "
                            + witness.key().text());
            Files.move(draft, folder.resolve("started"));
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
