package uk.co.pharmacyiq.audit.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.json.JsonMapper;

/**
 * Programs that others wrote, run over proofs of ours: Go's checksum database and Sigstore for npm. Where a tool is not
 * installed the test is skipped, saying so; where everything must run, it fails.
 */
public final class ForeignVerifier {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path WORK = Path.of(System.getProperty("pharmacyiq.target", "target"), "foreign")
            .toAbsolutePath();
    private static final boolean ALL_MUST_RUN = Boolean.parseBoolean(System.getenv("CI"));

    private final List<String> command;

    private ForeignVerifier(List<String> command) {
        this.command = List.copyOf(command);
    }

    /** One entry with its proof, and the growth from an older checkpoint if that is not empty. */
    public record Case(
            String key,
            String checkpoint,
            String older,
            long index,
            byte[] entry,
            List<byte[]> hashes,
            List<byte[]> growth) {}

    /** Go's packages {@code sumdb/note} and {@code sumdb/tlog}, as Debian has them. */
    public static synchronized ForeignVerifier go() throws IOException {
        var library = Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog");
        need("Go and its package golang-golang-x-mod-dev", onPath("go") && Files.isDirectory(library));
        var program = Files.createDirectories(WORK).resolve("go-verify");
        var source = Path.of("src/test/go/verify/main.go").toAbsolutePath();
        if (!Files.exists(program)
                || Files.getLastModifiedTime(program).compareTo(Files.getLastModifiedTime(source)) < 0) {
            var offline = Map.of(
                    "GO111MODULE", "off",
                    "GOPATH", "/usr/share/gocode",
                    "GOFLAGS", "",
                    "CGO_ENABLED", "0",
                    "GOCACHE", WORK.resolve("go-cache").toString());
            var built = run(
                    List.of("go", "build", "-o", program.toString(), source.toString()), WORK, offline, new byte[0]);
            assertThat(built.code()).as(built.output()).isZero();
        }
        return new ForeignVerifier(List.of(program.toString()));
    }

    /** npm's package {@code @sigstore/verify}, at the version and with the hashes of the lock file. */
    public static synchronized ForeignVerifier node() throws IOException {
        need("Node.js with npm", onPath("node") && onPath("npm"));
        var source = Path.of("src/test/node/verify");
        var folder = Files.createDirectories(WORK.resolve("node"));
        var lock = folder.resolve("package-lock.json");
        boolean installed = Files.exists(folder.resolve("node_modules/.package-lock.json"))
                && Files.mismatch(lock, source.resolve("package-lock.json")) == -1;
        for (var name : List.of("package.json", "package-lock.json", "verify.js")) {
            Files.write(folder.resolve(name), Files.readAllBytes(source.resolve(name)));
        }
        if (!installed) {
            var done = run(
                    List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
                    folder,
                    Map.of("npm_config_cache", WORK.resolve("npm-cache").toString()),
                    new byte[0]);
            need("a registry from which npm can install (" + done.output().strip() + ")", done.code() == 0);
        }
        return new ForeignVerifier(List.of("node", folder.resolve("verify.js").toString()));
    }

    /** What the program says of each case: {@code accepted}, or {@code refused:} and why. */
    public List<String> judge(List<Case> cases) throws IOException {
        var ran = run(command, WORK, Map.of(), JSON.writeValueAsBytes(cases));
        assertThat(ran.code()).as(ran.output()).isZero();
        var lines = ran.output().lines().toList();
        assertThat(lines).hasSameSizeAs(cases);
        return lines;
    }

    /** Skips the test, or fails it where everything must run, unless something it needs is there. */
    static void need(String what, boolean there) {
        if (ALL_MUST_RUN) {
            assertThat(there).as(what + " is needed").isTrue();
        }
        if (!there) {
            System.err.println("SKIPPED: " + what + " is not here");
        }
        Assumptions.assumeTrue(there, "SKIPPED: " + what + " is not here");
    }

    static boolean onPath(String program) {
        return List.of(System.getenv("PATH").split(":", -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    record Ran(int code, String output) {}

    /** Runs a program to its end, for two minutes at most. */
    static Ran run(List<String> command, Path folder, Map<String, String> environment, byte[] input)
            throws IOException {
        var in = Files.createTempFile(Files.createDirectories(WORK), "in", ".json");
        var out = Files.createTempFile(WORK, "out", ".txt");
        try {
            Files.write(in, input);
            var builder = new ProcessBuilder(new ArrayList<>(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " did not end in two minutes");
            }
            return new Ran(process.exitValue(), Files.readString(out, UTF_8));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            Files.delete(in);
            Files.delete(out);
        }
    }
}
