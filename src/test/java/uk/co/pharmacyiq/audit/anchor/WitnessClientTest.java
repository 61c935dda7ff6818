package uk.co.pharmacyiq.audit.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.co.pharmacyiq.audit.anchor.AppendOnlyFileTest.conflict;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.co.pharmacyiq.audit.note.Cosignature;
import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.audit.witness.WitnessAtWork;

class WitnessClientTest {

    private static final SigningKey STRANGER = SigningKey.generate("witness.example/stranger", new SecureRandom());

    @TempDir
    Path folder;

    private final GrowingLog log = GrowingLog.named("audit.example/heads/1").grow(9, "honest");

    @Test
    void it_brings_checkpoints_and_their_proofs_and_gets_signatures() throws Exception {
        try (var witness = WitnessAtWork.in(folder, log);
                var client = new WitnessClient(witness.address(), witness.key())) {
            assertThat(client.newest(log.origin())).isEmpty();
            for (int size = 9; size < 40; size += 7) {
                var lines = client.publish(log.checkpoint(), log);
                assertThat(lines).hasSize(1);
                assertThat(Cosignature.verified(witness.key(), log.checkpoint().with(lines.getFirst())))
                        .isPresent();
                assertThat(client.newest(log.origin()).orElseThrow().text())
                        .isEqualTo(log.checkpoint().text());
                log.grow(7, "honest");
            }
        }
    }

    @Test
    void after_a_restart_it_asks_the_witness_where_it_was() throws Exception {
        try (var witness = WitnessAtWork.in(folder, log);
                var first = new WitnessClient(witness.address(), witness.key());
                var second = new WitnessClient(URI.create(witness.address() + "/"), witness.key())) {
            first.publish(log.checkpoint(), log);
            assertThat(second.publish(log.grow(4, "honest").checkpoint(), log)).hasSize(1);
            assertThat(first.publish(log.grow(4, "honest").checkpoint(), log)).hasSize(1);
        }
    }

    @Test
    void a_log_that_was_rolled_back_is_a_conflict_at_the_size_the_witness_signed() throws Exception {
        try (var witness = WitnessAtWork.in(folder, log);
                var before = new WitnessClient(witness.address(), witness.key());
                var after = new WitnessClient(witness.address(), witness.key())) {
            before.publish(log.checkpoint(), log);
            var rolledBack = log.copy(6);
            var conflict = conflict(() -> after.publish(rolledBack.checkpoint(), rolledBack));
            assertThat(conflict.kind()).isEqualTo(AnchorConflict.Kind.AHEAD);
            assertThat(conflict.size()).isEqualTo(9);
            assertThat(conflict.stopsSealing()).isTrue();
            assertThat(conflict.sentence())
                    .contains("size 9")
                    .contains("only 6")
                    .contains(witness.key().name());
        }
    }

    @Test
    void another_history_is_a_conflict() throws Exception {
        try (var witness = WitnessAtWork.in(folder, log);
                var client = new WitnessClient(witness.address(), witness.key());
                var thief = new WitnessClient(witness.address(), witness.key())) {
            client.publish(log.checkpoint(), log);
            var fork = log.copy(6).grow(3, "other");
            assertThat(conflict(() -> thief.publish(fork.checkpoint(), fork)).kind())
                    .as("same size")
                    .isEqualTo(AnchorConflict.Kind.FORK);
            fork.grow(3, "other");
            assertThat(conflict(() -> thief.publish(fork.checkpoint(), fork)).kind())
                    .isEqualTo(AnchorConflict.Kind.FORK);
        }
    }

    @Test
    void a_witness_whose_file_was_rolled_back_is_found_out_and_does_not_stop_sealing() throws Exception {
        var state = folder.resolve("state");
        var witness = WitnessAtWork.in(folder, log);
        try (var client = new WitnessClient(witness.address(), witness.key())) {
            client.publish(log.checkpoint(), log);
            var old = Files.readString(state);
            client.publish(log.grow(3, "honest").checkpoint(), log);
            int port = witness.port();
            witness.close();
            Files.writeString(state, old);
            try (var rolledBack = WitnessAtWork.in(folder, port, log)) {
                assertThat(rolledBack.port()).isEqualTo(port);
                var shown = conflict(() -> client.newest(log.origin()));
                assertThat(shown.kind()).isEqualTo(AnchorConflict.Kind.WENT_BACK);
                assertThat(shown.sentence()).contains("signed size 12").contains("only 9");
                assertThat(shown.stopsSealing()).isFalse();
                assertThat(conflict(() -> client.publish(log.grow(1, "honest").checkpoint(), log))
                                .kind())
                        .isEqualTo(AnchorConflict.Kind.WENT_BACK);
                try (var restarted = new WitnessClient(rolledBack.address(), rolledBack.key())) {
                    restarted.remember(log.origin(), 12);
                    assertThat(conflict(() -> restarted.newest(log.origin())).kind())
                            .isEqualTo(AnchorConflict.Kind.WENT_BACK);
                }
            }
        }
    }

    @Test
    void only_signatures_of_the_witness_it_was_told_of_count() throws Exception {
        var line = STRANGER.cosign(log.checkpoint().text(), Instant.EPOCH);
        var other = SigningKey.generate("witness.example/other", new SecureRandom());
        try (var server = answering(
                        200,
                        "text/plain",
                        line + log.key().sign(log.checkpoint().text()) + "rubbish\n");
                var client = new WitnessClient(server.address(), other.cosigner());
                var right = new WitnessClient(server.address(), STRANGER.cosigner())) {
            assertThatThrownBy(() -> client.publish(log.checkpoint(), log))
                    .hasMessageContaining("no signature of its key");
            assertThatThrownBy(() -> client.newest(log.origin())).hasMessageContaining("no signature of its key");
            assertThat(right.publish(log.checkpoint(), log)).containsExactly(line);
            assertThatThrownBy(() -> right.publish(log.grow(1, "x").checkpoint(), log))
                    .as("a signature of another checkpoint")
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusals_are_told_in_words_and_a_409_without_a_size_is_a_fork() throws Exception {
        for (int status : new int[] {400, 403, 404, 500, 301}) {
            try (var server = answering(status, "text/plain", "no\n");
                    var client = new WitnessClient(server.address(), STRANGER.cosigner())) {
                assertThatThrownBy(() -> client.publish(log.checkpoint(), log))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining(Integer.toString(status));
            }
        }
        try (var server = answering(409, "text/plain", "other root\n");
                var client = new WitnessClient(server.address(), STRANGER.cosigner())) {
            assertThat(conflict(() -> client.publish(log.checkpoint(), log)).kind())
                    .isEqualTo(AnchorConflict.Kind.FORK);
        }
        try (var server = answering(409, "text/x.tlog.size", "a few\n");
                var client = new WitnessClient(server.address(), STRANGER.cosigner())) {
            assertThatThrownBy(() -> client.publish(log.checkpoint(), log)).isInstanceOf(IOException.class);
        }
        try (var server = answering(200, "text/plain", "x".repeat(1_000_000));
                var client = new WitnessClient(server.address(), STRANGER.cosigner())) {
            assertThatThrownBy(() -> client.publish(log.checkpoint(), log)).hasMessageContaining("did not answer");
        }
    }

    @Test
    void a_witness_that_is_not_there_or_keeps_silent_is_given_up_after_seconds() throws Exception {
        try (var client = new WitnessClient(URI.create("http://127.0.0.1:1/"), STRANGER.cosigner())) {
            assertThatThrownBy(() -> client.publish(log.checkpoint(), log)).hasMessageContaining("did not answer");
        }
        try (var server = silent();
                var client = new WitnessClient(server.address(), STRANGER.cosigner())) {
            long from = System.nanoTime();
            assertThatThrownBy(() -> client.publish(log.checkpoint(), log)).hasMessageContaining("did not answer");
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void it_is_written_down_as_address_and_key() {
        var key = STRANGER.cosigner().text();
        assertThat(WitnessClient.parse("https://witness.example/w1 " + key)
                        .orElseThrow()
                        .name())
                .isEqualTo("witness.example/stranger");
        for (var bad : List.of(
                key,
                "https://witness.example/ " + STRANGER.verifier().text(),
                "ftp://witness.example/ " + key,
                "https://user:secret@witness.example/ " + key,
                "https://witness.example/?a=b " + key,
                "https://witness.example/ " + key + "x",
                "https://witness .example/ " + key)) {
            assertThat(WitnessClient.parse(bad)).as(bad).isEmpty();
        }
    }

    record Answering(HttpServer server, CountDownLatch until) implements AutoCloseable {

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        @Override
        public void close() {
            until.countDown();
            server.stop(0);
        }
    }

    static Answering answering(int status, String type, String body) throws IOException {
        return serve(status, type, body, new CountDownLatch(0));
    }

    private static Answering silent() throws IOException {
        return serve(200, "text/plain", "", new CountDownLatch(1));
    }

    private static Answering serve(int status, String type, String body, CountDownLatch until) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                until.await();
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
                exchange.getResponseBody().write(body.getBytes(UTF_8));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        return new Answering(server, until);
    }
}
