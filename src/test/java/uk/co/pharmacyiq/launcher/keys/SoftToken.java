package uk.co.pharmacyiq.launcher.keys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.launcher.files.PrivateFile;
import uk.co.pharmacyiq.launcher.installation.KeySettings;

/**
 * A token in software: SoftHSM2, the package softhsm2 of Debian. Its module is loaded once into this process and sees the
 * tokens there were at that moment, so there is one token for all tests. Where the package is missing, tests are skipped
 * aloud, and fail where everything must run.
 */
final class SoftToken {

    static final String PIN = "480173-otter";

    private static final boolean MUST_RUN = Boolean.parseBoolean(System.getenv("CI"));
    private static final List<Path> MODULES = Stream.of(
                    "/usr/lib/softhsm/libsofthsm2.so",
                    "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
                    "/usr/local/lib/softhsm/libsofthsm2.so")
            .map(Path::of)
            .toList();
    private static SoftToken made;

    private final Path module;
    private final long slot;

    private SoftToken(Path module, long slot) {
        this.module = module;
        this.slot = slot;
    }

    static synchronized SoftToken get() throws IOException, InterruptedException {
        Optional<Path> module = MODULES.stream().filter(Files::exists).findFirst();
        String store = System.getenv("SOFTHSM2_CONF");
        boolean isThere = module.isPresent() && store != null;
        if (MUST_RUN && !isThere) {
            throw new AssertionError("the package softhsm2 must be installed, and SOFTHSM2_CONF set by the build");
        }
        assumeTrue(isThere, "the package softhsm2 is not installed");
        if (made == null) {
            Path configuration = Path.of(store);
            Path tokens = configuration.resolveSibling("tokens");
            TestDatabase.delete(tokens);
            Files.createDirectories(tokens);
            Files.writeString(configuration, "directories.tokendir = " + tokens + "\nlog.level = ERROR\n");
            made = new SoftToken(module.orElseThrow(), initialise());
        }
        return made;
    }

    private static long initialise() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "softhsm2-util", "--init-token", "--free", "--label", "test", "--pin", PIN, "--so-pin", PIN)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("softhsm2-util failed: " + said);
        }
        return Long.parseLong(said.replaceAll("(?s).* slot ([0-9]{3,}).*", "$1"));
    }

    /** The token for keys of that label; its PIN and the wrapped root lie in the folder. */
    KeySettings.InToken settings(Path folder, String key) throws IOException {
        Path pin = folder.resolve("token.pin");
        PrivateFile.write(pin, PIN + "\n");
        return new KeySettings.InToken(folder.resolve("root.wrapped"), module, Optional.of(slot), key, pin);
    }

    /** The lines of a configuration that say the same. */
    String configuration(String key) {
        return "keys.provider = pkcs11\nkeys.root-file = root.wrapped\nkeys.pkcs11.module = " + module
                + "\nkeys.pkcs11.slot = " + slot + "\nkeys.pkcs11.key = " + key
                + "\nkeys.pkcs11.pin-file = token.pin\n";
    }
}
