package uk.co.pharmacyiq.patients.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What must wait its turn to be written into an archive, kept in a temporary file that nobody can read: its key is in this
 * object and nowhere else, and gone with it.
 */
final class LockedSpool implements Closeable {

    private final Path file;
    private final byte[] key = new byte[32];
    private final OutputStream out;

    LockedSpool() throws IOException {
        new SecureRandom().nextBytes(key);
        this.file = Files.createTempFile("export-", ".locked");
        this.out = new CipherOutputStream(
                new BufferedOutputStream(Files.newOutputStream(file)), cipher(Cipher.ENCRYPT_MODE));
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** Everything written so far; nothing is written after. */
    void copyTo(OutputStream target) throws IOException {
        out.close();
        try (var in = new CipherInputStream(Files.newInputStream(file), cipher(Cipher.DECRYPT_MODE))) {
            in.transferTo(target);
        }
    }

    /** One key for one file, written once: a counter that begins at nothing repeats nowhere. */
    private Cipher cipher(int mode) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(key, (byte) 0);
        try (out) {
            Files.deleteIfExists(file);
        }
    }
}
