package uk.co.pharmacyiq.launcher.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import uk.co.pharmacyiq.launcher.files.PrivateFile;

/** A file that holds one secret on one line, for its owner's eyes only. What it says is read anew each time. */
public final class SecretFile {

    private static final long MOST_BYTES = 4096;

    private SecretFile() {}

    /** What is wrong with the file itself, if anything, in words for the operator. */
    public static Optional<String> fault(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            return Optional.of(file + " is missing or cannot be read");
        }
        if (PrivateFile.isOpenToOthers(file)) {
            return Optional.of(file + " can be read by others: chmod 600 " + file);
        }
        if (Files.size(file) > MOST_BYTES) {
            return Optional.of(file + " is too long for a secret");
        }
        String secret = Files.readString(file).strip();
        return secret.isEmpty()
                ? Optional.of(file + " is empty")
                : secret.contains("\n") ? Optional.of(file + " holds more than one line") : Optional.empty();
    }

    /** The secret; a file that others can read is refused, also when that became so since the start. */
    public static String read(Path file) throws IOException {
        Optional<String> fault = fault(file);
        if (fault.isPresent()) {
            throw new CommandFailed(fault.get());
        }
        return Files.readString(file).strip();
    }
}
