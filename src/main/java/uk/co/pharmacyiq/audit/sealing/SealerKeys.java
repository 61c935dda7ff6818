package uk.co.pharmacyiq.audit.sealing;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import uk.co.pharmacyiq.audit.WriterKeys;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.audit.sealing.rows.Origins;

/**
 * What only the sealer knows: the keys it signs with, and the secret by which it checks what writers wrote. They come from
 * one file that nobody else may read.
 *
 * @param base what all names of logs begin with: {@code audit.pharmacyiq.localhost}
 * @param signing one key; two while one takes over from the other
 */
public record SealerKeys(String base, List<SigningKey> signing, WriterKeys writers) {

    private static final int MOST_KEYS = 8;

    public SealerKeys {
        signing = List.copyOf(signing);
        if (signing.isEmpty()) {
            throw new IllegalArgumentException("The sealer needs a key to sign with.");
        }
    }

    /** The names of the logs that are signed. */
    public Origins origins() {
        return new Origins(base);
    }

    /** The signing keys under the name of one log. */
    SigningKey[] named(String origin) {
        return signing.stream().map(key -> key.named(origin)).toArray(SigningKey[]::new);
    }

    /** Whether one of these keys signed a note under the name of a log. */
    boolean signed(SignedNote note, String origin) {
        return Arrays.stream(named(origin)).anyMatch(key -> note.signedBy(key.verifier()));
    }

    /**
     * Reads a key file.
     *
     * @throws IOException if it cannot be read, if others may read it, or if something in it is not as it should be; the
     *     message names what
     */
    public static SealerKeys read(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            var others = EnumSet.copyOf(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
            others.removeAll(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            if (!others.isEmpty()) {
                throw new IOException("The sealer's key file may be read or run by others: set its mode to 600.");
            }
        }
        var lines = new Properties();
        lines.load(new StringReader(Files.readString(file)));
        var base = lines.getProperty("base", "").strip();
        if (!base.matches("[a-z0-9.-]{3,100}(/[a-z0-9.-]+)*")) {
            throw new IOException("The sealer's key file has no usable name after base = ");
        }
        return new SealerKeys(base, signing(lines), writers(lines));
    }

    /** Writes a new key file with a fresh signing key, for its owner's eyes only; refuses to replace one. */
    public static SealerKeys create(Path file, String base, WriterKeys writers) throws IOException {
        var keys = new SealerKeys(base, List.of(SigningKey.generate(base + "/heads/1", new SecureRandom())), writers);
        var text = "base = %s\nsigning = %s\nwriters = %s\n"
                .formatted(base, keys.signing().getFirst().secretText(), writers.encode());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return keys;
    }

    private static List<SigningKey> signing(Properties lines) throws IOException {
        var keys = new ArrayList<SigningKey>();
        for (int at = 1; at <= MOST_KEYS; at++) {
            var text = lines.getProperty(at == 1 ? "signing" : "signing." + at);
            if (text != null) {
                keys.add(SigningKey.parse(text.strip())
                        .orElseThrow(() -> new IOException("A signing key in the sealer's key file cannot be read.")));
            }
        }
        if (keys.isEmpty()) {
            throw new IOException("The sealer's key file has no signing key after signing = ");
        }
        return keys;
    }

    private static WriterKeys writers(Properties lines) throws IOException {
        return Optional.ofNullable(lines.getProperty("writers"))
                .flatMap(WriterKeys::parse)
                .orElseThrow(
                        () -> new IOException("The sealer's key file has no secret of the writers after writers = "));
    }

    @Override
    public String toString() {
        return "SealerKeys[" + base + "]";
    }
}
