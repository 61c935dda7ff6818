package uk.co.pharmacyiq.launcher.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.launcher.files.PrivateFile;

/**
 * The file with the key that all other keys come from: 32 random bytes in base64, for its owner's eyes only. Its first line
 * is that key and stays. Each further line is another; the last line wraps the keys of organisations, all lines unwrap.
 */
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
        PrivateFile.write(file, fresh() + "\n");
    }

    /** Adds a line, which wraps from now on. */
    public static void addLine(Path file) throws IOException {
        refuseFaults(file);
        PrivateFile.write(file, Files.readString(file).strip() + "\n" + fresh() + "\n");
    }

    private static String fresh() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** The key; a file that others can read, or that holds no key, is refused. */
    public static MasterKey read(Path file) throws IOException {
        return lines(file).getFirst();
    }

    /** The keys of all lines, in their order. */
    public static List<MasterKey> lines(Path file) throws IOException {
        refuseFaults(file);
        return Files.readString(file)
                .lines()
                .map(line -> MasterKey.parse(line)
                        .orElseThrow(() -> new IllegalStateException("the key file changed while it was read")))
                .toList();
    }

    private static void refuseFaults(Path file) throws IOException {
        Optional<String> fault = fault(file);
        if (fault.isPresent()) {
            throw new CommandFailed(fault.get());
        }
    }

    /** What is wrong with the file, if anything, in words for the operator. */
    public static Optional<String> fault(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            return Optional.of("The key file " + file + " is missing or cannot be read");
        }
        if (PrivateFile.isOpenToOthers(file)) {
            return Optional.of("The key file " + file + " can be read by others: chmod 600 " + file);
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.stream().allMatch(line -> bytes(line).length == BYTES)) {
            return Optional.of("The key file " + file + " must hold 32 random bytes in base64 on each line:"
                    + " head -c 32 /dev/urandom | base64 > " + file);
        }
        if (lines.stream().anyMatch(line -> SecretStrength.isMadeUp(bytes(line)))
                || Set.copyOf(lines).size() < lines.size()) {
            return Optional.of("The key file " + file + " holds a line that is not random, or the same line twice");
        }
        return Optional.empty();
    }

    private static byte[] bytes(String line) {
        try {
            return Base64.getDecoder().decode(line.strip());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
