package uk.co.pharmacyiq.launcher.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.launcher.files.PrivateFile;

/** The file with the key that all other keys come from: 32 random bytes in base64, for its owner's eyes only. */
public final class MasterKeyFile {

    private static final int BYTES = 32;

    private MasterKeyFile() {}

    /** Makes the key of a demonstration when there is none yet. A real installation brings its own. */
    public static void ensure(Path file, boolean databaseIsNew) throws IOException {
        if (Files.exists(file)) {
            Optional<String> fault = fault(file);
            if (fault.isPresent()) {
                throw new CommandFailed(fault.get());
            }
            return;
        }
        if (!databaseIsNew) {
            throw new CommandFailed("The key " + file + " is missing, and the database beside it cannot be read without"
                    + " it. Put it back, or choose another data folder.");
        }
        PrivateFile.folder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        PrivateFile.write(file, Base64.getEncoder().encodeToString(key) + "\n");
    }

    /** The key; a file that others can read, or that holds no key, is refused. */
    public static MasterKey read(Path file) throws IOException {
        Optional<String> fault = fault(file);
        if (fault.isPresent()) {
            throw new CommandFailed(fault.get());
        }
        return MasterKey.parse(Files.readString(file))
                .orElseThrow(() -> new IllegalStateException("the key file changed while it was read"));
    }

    /** What is wrong with the file, if anything, in words for the operator. */
    public static Optional<String> fault(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            return Optional.of("The key file " + file + " is missing or cannot be read");
        }
        if (PrivateFile.isOpenToOthers(file)) {
            return Optional.of("The key file " + file + " can be read by others: chmod 600 " + file);
        }
        try {
            if (Base64.getDecoder().decode(Files.readString(file).strip()).length == BYTES) {
                return Optional.empty();
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below, in the same words as for a wrong length.
        }
        return Optional.of("The key file " + file + " must hold 32 random bytes in base64:"
                + " head -c 32 /dev/urandom | base64 > " + file);
    }
}
