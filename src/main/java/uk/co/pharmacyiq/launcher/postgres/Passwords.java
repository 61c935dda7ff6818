package uk.co.pharmacyiq.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import uk.co.pharmacyiq.launcher.files.PrivateFile;

/** Generated passwords, one a file, in a folder that only its owner may enter. */
public final class Passwords {

    private static final int BITS = 192;

    private final Path folder;

    public Passwords(Path folder) {
        this.folder = folder;
    }

    /** The password of the role, made up at the first asking. */
    public String of(String role) throws IOException {
        Path file = file(role);
        if (!Files.exists(file)) {
            PrivateFile.folder(folder);
            byte[] random = new byte[BITS / 8];
            new SecureRandom().nextBytes(random);
            PrivateFile.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file).strip();
    }

    boolean knows(String role) {
        return Files.exists(file(role));
    }

    private Path file(String role) {
        return folder.resolve(role + ".password");
    }
}
