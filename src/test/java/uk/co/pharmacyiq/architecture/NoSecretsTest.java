package uk.co.pharmacyiq.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Reads every file of the repository for what looks like a secret: by its form, or because it is as random as one. */
class NoSecretsTest {

    private static final Map<String, Pattern> FORMS = Map.of(
            "a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----\\s+[A-Za-z0-9+/]{20}"),
            "an access key of a cloud", Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b|\\bAIza[0-9A-Za-z_-]{35}\\b"),
            "a token of a code host", Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36}|\\bglpat-[A-Za-z0-9_-]{20}"),
            "a token of a messenger", Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10}"),
            "a token of a Vault", Pattern.compile("\\bhv[sb]\\.[A-Za-z0-9_-]{24}"),
            "a signed token", Pattern.compile("\\beyJ[A-Za-z0-9_-]{16,}\\.eyJ[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16}"),
            "a password in an address", Pattern.compile("[a-z]+://[a-zA-Z0-9._-]+:[^@\\s/\"'<>{}$]{6,}@[a-z]"),
            "a key of 32 bytes in base64", Pattern.compile("(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{43}=(?![A-Za-z0-9+/=])"),
            "a key of 32 bytes in hex", Pattern.compile("(?<![A-Za-z0-9])[0-9a-f]{64}(?![A-Za-z0-9])"));

    /** What looks like one and is none, with the reason. A file that is mended must be taken off. */
    private static final Map<String, String> KNOWN = Map.of(
            "src/main/resources/tenancy/contract/versions.csv", "the hash of a public text",
            "src/test/java/uk/co/pharmacyiq/audit/anchor/WitnessClientTest.java", "an address that must be refused",
            "src/test/java/uk/co/pharmacyiq/audit/tree/MerkleTest.java", "the hash of an empty tree");

    private static final double LEAST_BITS_A_CHARACTER = 3.0;

    @Test
    void M_054_nothing_in_the_repository_looks_like_a_secret() throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        List<String> files = tracked();
        for (String file : files) {
            String text = read(Path.of(file));
            FORMS.forEach((kind, form) -> form.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .filter(NoSecretsTest::isRandom)
                    .forEach(_ -> found.add(file + ": " + kind)));
        }
        assertThat(files).as("it looked at the whole house").hasSizeGreaterThan(1000);
        assertThat(found.stream().distinct())
                .filteredOn(line -> !KNOWN.containsKey(line.substring(0, line.indexOf(':'))))
                .isEmpty();
        assertThat(KNOWN.keySet()).allMatch(file -> found.stream().anyMatch(line -> line.startsWith(file)));
    }

    @Test
    void it_would_find_one() {
        String key = "q83vEjRWeJq83vBWN1bQ4" + "fZk0rX7uYtLm2s9ABCDEFw=";
        assertThat(FORMS.get("a key of 32 bytes in base64")
                        .matcher("key = " + key)
                        .find())
                .isTrue();
        assertThat(isRandom(key)).isTrue();
        assertThat(isRandom("A".repeat(43) + "=")).as("zeros are no secret").isFalse();
    }

    /** Shannon's entropy: what people write and what they fill up with repeats itself; what is random does not. */
    private static boolean isRandom(String text) {
        double bits = 0;
        for (long count : text.chars()
                .boxed()
                .collect(Collectors.groupingBy(c -> c, Collectors.counting()))
                .values()) {
            double share = (double) count / text.length();
            bits -= share * Math.log(share) / Math.log(2);
        }
        return bits >= LEAST_BITS_A_CHARACTER;
    }

    /** As text; what is no text is read as if it were, for the sake of names within it. */
    private static String read(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    }

    private static List<String> tracked() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "ls-files", "-co", "--exclude-standard").start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(git.exitValue()).isZero();
        return said.lines().toList();
    }
}
