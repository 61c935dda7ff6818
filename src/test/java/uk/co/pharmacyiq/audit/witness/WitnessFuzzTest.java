package uk.co.pharmacyiq.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.co.pharmacyiq.audit.anchor.GrowingLog;

class WitnessFuzzTest {

    private static final String ORIGIN = "audit.example/heads/1";

    @TempDir
    Path folder;

    @Test
    void garbled_requests_are_refused_and_change_nothing() throws Exception {
        var log = GrowingLog.named(ORIGIN).grow(11, "honest");
        try (var witness = WitnessAtWork.in(folder, log)) {
            witness.add(0, log);
            log.grow(9, "honest");
            var good = request(log);
            var before = Files.readString(folder.resolve("state"));
            var random = new Random(415);
            for (int round = 0; round < 3_000; round++) {
                var garbled = garble(good, random);
                var answer = witness.post(garbled);
                assertThat(answer.statusCode())
                        .as(() -> new String(garbled, UTF_8))
                        .isIn(Arrays.equals(garbled, good) ? 200 : 400, 400, 403, 404, 409, 413, 422);
            }
            assertThat(Files.readString(folder.resolve("state"))).isEqualTo(before);
            assertThat(witness.post(good).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void garbled_addresses_are_not_found() throws Exception {
        var log = GrowingLog.named(ORIGIN).grow(3, "honest");
        try (var witness = WitnessAtWork.in(folder, log)) {
            for (var path : new String[] {
                "/../state",
                "/%2e%2e/key",
                "/" + "0".repeat(64),
                "/" + "g".repeat(64) + "/checkpoint",
                "/add-checkpoint",
                "/?a=b",
                "/checkpoint"
            }) {
                assertThat(witness.get(path).statusCode()).as(path).isIn(200, 400, 404);
                assertThat(witness.get(path).body()).doesNotContain("PRIVATE");
            }
        }
    }

    private static byte[] request(GrowingLog log) {
        var body = new StringBuilder("old 11\n");
        log.between(11, log.size())
                .forEach(hash ->
                        body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return (body + "\n" + log.checkpoint().note()).getBytes(UTF_8);
    }

    /** Never the same bytes: flips, cuts, repeats and inserts. */
    private static byte[] garble(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int times = random.nextInt(1, 4); times > 0; times--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 2 -> bytes = splice(bytes, at, random.nextInt(at, bytes.length));
                default -> bytes[at] = (byte) random.nextInt(256);
            }
        }
        return Arrays.equals(bytes, good) ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    private static byte[] splice(byte[] bytes, int from, int to) {
        var longer = Arrays.copyOf(bytes, bytes.length + to - from);
        System.arraycopy(bytes, from, longer, to, bytes.length - from);
        return longer;
    }
}
