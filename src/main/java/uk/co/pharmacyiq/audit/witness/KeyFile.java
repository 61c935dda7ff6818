package uk.co.pharmacyiq.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import uk.co.pharmacyiq.audit.note.SigningKey;

/** The file of a witness's own key: one line, for its owner's eyes only. */
final class KeyFile {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private KeyFile() {}

    static SigningKey readOrCreate(Path path, String name) throws IOException {
        return Files.exists(path) ? read(path) : create(path, name);
    }

    private static SigningKey read(Path path) throws IOException {
        if (!OWNER.containsAll(Files.getPosixFilePermissions(path))) {
            throw new IOException("Others may read the key file " + path.getFileName()
                    + ": make it readable by its owner only (mode 600).");
        }
        return SigningKey.parse(Files.readString(path).strip())
                .orElseThrow(() -> new IOException(
                        "The key file " + path.getFileName() + " holds no key that begins with PRIVATE+KEY+."));
    }

    /** Written under another name first, so that no crash leaves half a key. */
    private static SigningKey create(Path path, String name) throws IOException {
        var key = SigningKey.generate(name, new SecureRandom());
        var draft = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (var file = FileChannel.open(
                draft,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNER))) {
            var bytes = ByteBuffer.wrap((key.secretText() + "\n").getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }
}
