package uk.co.pharmacyiq.launcher.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.keys.KeyProvider;
import uk.co.pharmacyiq.launcher.files.PrivateFile;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;

/**
 * The root of an installation, wrapped by a token or a Vault: one line with who wrapped it and one with the box. It is of no
 * use to anybody without them.
 */
final class RootFile {

    private static final String PLACE = "root";
    private static final int BYTES = 32;

    private RootFile() {}

    /** Makes a root, wrapped, where there is none. */
    static void make(Path file, KeyProvider provider) throws IOException {
        if (Files.exists(file)) {
            throw new CommandFailed(file + " is there already, and a root is not written over");
        }
        byte[] root = new byte[BYTES];
        new SecureRandom().nextBytes(root);
        write(file, provider, root);
    }

    /** Wraps the same root anew, by the key that wraps now; tells whether that was needed. */
    static boolean rewrap(Path file, KeyProvider provider) throws IOException {
        if (read(file).keyId().equals(provider.current())) {
            return false;
        }
        write(file, provider, open(file, provider));
        return true;
    }

    /** Who wrapped it. */
    static String wrappedBy(Path file) throws IOException {
        return read(file).keyId();
    }

    /** The root itself. */
    static MasterKey root(Path file, KeyProvider provider) throws IOException {
        byte[] root = open(file, provider);
        try {
            return MasterKey.parse(Base64.getEncoder().encodeToString(root))
                    .orElseThrow(() -> new CommandFailed(file + " holds no root"));
        } finally {
            Arrays.fill(root, (byte) 0);
        }
    }

    private record Wrapped(String keyId, byte[] box) {}

    private static byte[] open(Path file, KeyProvider provider) throws IOException {
        Wrapped wrapped = read(file);
        return provider.unwrap(wrapped.keyId(), PLACE, wrapped.box());
    }

    private static Wrapped read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new CommandFailed(
                    "The root file " + file + " is missing or cannot be read: put it back. Where nothing"
                            + " is installed yet, make one: pharmacyiq keys --make-root --config FILE");
        }
        if (PrivateFile.isOpenToOthers(file)) {
            throw new CommandFailed("The root file " + file + " can be read by others: chmod 600 " + file);
        }
        var lines = Files.readAllLines(file);
        try {
            if (lines.size() == 2) {
                return new Wrapped(
                        lines.get(0).strip(),
                        Base64.getDecoder().decode(lines.get(1).strip()));
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below.
        }
        throw new CommandFailed("The root file " + file + " is damaged: put a copy of it back");
    }

    private static void write(Path file, KeyProvider provider, byte[] root) throws IOException {
        String keyId = provider.current();
        PrivateFile.write(file, keyId + "\n" + Base64.getEncoder().encodeToString(provider.wrap(PLACE, root)) + "\n");
        Arrays.fill(root, (byte) 0);
    }
}
