package uk.co.pharmacyiq.audit.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.audit.proof.OfflineVerifier.Verdict;

/** One event's proof as an outsider checks it, and what becomes of files that are no proof. */
class VerifyProofTest {

    private static final Path VECTORS = Path.of("..", "shared", "data", "merkle");

    @TempDir
    Path folder;

    private final SampleLog log = SampleLog.of(300);

    private Verdict verify(String proof) throws IOException {
        var file = Files.writeString(folder.resolve("event.tlog-proof"), proof);
        return OfflineVerifier.run(
                "proof",
                file,
                "--key",
                log.platform.verifier().text(),
                "--witness",
                log.witness.cosigner().text());
    }

    private String extra(String proof, String from, String to) {
        var line = proof.lines()
                .filter(text -> text.startsWith("extra "))
                .findFirst()
                .orElseThrow();
        var json = new String(Base64.getDecoder().decode(line.substring(6)), UTF_8);
        assertThat(json).contains(from);
        return proof.replace(
                line,
                "extra "
                        + SampleLog.base64(json.replaceFirst(java.util.regex.Pattern.quote(from), to)
                                .getBytes(UTF_8)));
    }

    @Test
    void a_true_proof_is_ok_and_told_in_words() throws IOException {
        var verdict = verify(log.proof(41, 300));
        assertThat(verdict.text())
                .contains(
                        "2026-03-02T09:00:41.123Z (UTC): person", "STOCK_ISSUE on movement", "reason: damaged \"41\" €")
                .contains("witness.example.test saw it")
                .endsWith("OK\n");
        assertThat(verdict.exit()).isZero();
    }

    @Test
    void each_part_of_a_proof_is_bound() throws IOException {
        var proof = log.proof(41, 300);
        assertThat(verify(extra(proof, "STOCK_ISSUE", "STOCK_COUNT")).kinds()).containsExactly("leaf-changed");
        assertThat(verify(extra(proof, "damaged", "expired")).kinds()).containsExactly("commitment-mismatch");
        assertThat(verify(extra(proof, "\"index\":1", "\"index\":0")).kinds()).containsExactly("head-changed");
        assertThat(verify(proof.replace("index 41", "index 42")).kinds()).containsExactly("leaf-changed");
        assertThat(verify(proof.replace("\n300\n", "\n301\n")).kinds()).containsExactly("signature-invalid");
        assertThat(verify(proof.replace("@v1", "@v2")).kinds()).containsExactly("malformed");
        assertThat(verify(extra(proof, "witness.example", "witless.example")).kinds())
                .containsExactly("signature-invalid");
    }

    @Test
    void no_proof_with_a_byte_changed_passes_unless_it_says_the_same() throws IOException {
        var proof = log.proof(41, 300).getBytes(UTF_8);
        var random = new Random(20260302);
        for (int round = 0; round < 500; round++) {
            var mutant = proof.clone();
            mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
            assertRefused(mutant, round);
        }
    }

    @Test
    void cut_and_stretched_and_mixed_files_are_refused_without_a_crash() throws IOException {
        var proof = log.proof(41, 300).getBytes(UTF_8);
        var random = new Random(20260303);
        for (int round = 0; round < 500; round++) {
            var mutant = new ArrayList<Byte>();
            int from = random.nextInt(proof.length);
            int to = from + random.nextInt(proof.length - from);
            for (int i = 0; i < proof.length; i++) {
                if (i < from || i >= to || round % 3 == 0) {
                    mutant.add(proof[i]);
                }
                if (round % 3 == 1 && i == to) {
                    mutant.add((byte) random.nextInt());
                }
                if (round % 3 == 0 && i == to) {
                    for (int j = from; j <= to; j++) {
                        mutant.add(proof[j]);
                    }
                }
            }
            var bytes = new byte[mutant.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = mutant.get(i);
            }
            if (!java.util.Arrays.equals(bytes, proof)) {
                assertRefused(bytes, round);
            }
        }
    }

    private void assertRefused(byte[] mutant, int round) throws IOException {
        var file = Files.write(folder.resolve("mutant"), mutant);
        var verdict = OfflineVerifier.run(
                "proof",
                file,
                "--key",
                log.platform.verifier().text(),
                "--witness",
                log.witness.cosigner().text());
        assertThat(verdict.exit()).as("round %s: %s", round, verdict.text()).isEqualTo(3);
        assertThat(verdict.kinds()).hasSize(1);
    }

    @Test
    void all_public_vectors_are_judged_rightly_by_its_own_functions() throws Exception {
        assumeTrue(Files.isDirectory(VECTORS), "the public vectors are not at hand");
        var sha = OfflineVerifier.part("Sha256").getDeclaredConstructor();
        sha.setAccessible(true);
        Method includes = method("includes");
        Method consistent = method("consistent");
        int judged = 0;
        try (var files = Files.walk(VECTORS)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                JsonNode vector = new JsonMapper().readTree(file.toFile());
                var proof = new ArrayList<byte[]>();
                vector.path("proof").forEach(hash -> proof.add(hash.binaryValue()));
                var right = vector.has("leafIdx")
                        ? includes.invoke(
                                null,
                                sha.newInstance(),
                                number(vector, "leafIdx"),
                                number(vector, "treeSize"),
                                bytes(vector, "leafHash"),
                                proof,
                                bytes(vector, "root"))
                        : consistent.invoke(
                                null,
                                sha.newInstance(),
                                number(vector, "size1"),
                                number(vector, "size2"),
                                bytes(vector, "root1"),
                                bytes(vector, "root2"),
                                proof);
                assertThat(right)
                        .as(file.toString())
                        .isEqualTo(!vector.path("wantErr").asBoolean());
                judged++;
            }
        }
        assertThat(judged).isEqualTo(196);
    }

    private static Method method(String name) {
        var found = List.of(OfflineVerifier.part("Proofs").getDeclaredMethods()).stream()
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
        found.setAccessible(true);
        return found;
    }

    private static long number(JsonNode vector, String name) {
        return vector.path(name).bigIntegerValue().longValue();
    }

    private static byte[] bytes(JsonNode vector, String name) {
        return vector.path(name).isString()
                ? Base64.getDecoder().decode(vector.path(name).asString())
                : new byte[0];
    }
}
