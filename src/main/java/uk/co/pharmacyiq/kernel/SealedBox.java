package uk.co.pharmacyiq.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Bytes that only the holder of a key can read, and only where they were put: AES-256-GCM whose associated data is the
 * place (table, row). Form: one byte scheme (1), 12 bytes nonce, ciphertext with its 16-byte tag.
 */
public final class SealedBox {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte SCHEME = 1;
    private static final int NONCE = 12;

    private SealedBox() {}

    public static byte[] seal(SecretKey key, String place, byte[] content) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, place);
            var box = new byte[1 + NONCE + cipher.getOutputSize(content.length)];
            box[0] = SCHEME;
            System.arraycopy(nonce, 0, box, 1, NONCE);
            cipher.doFinal(content, 0, content.length, box, 1 + NONCE);
            return box;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("sealing failed", impossible);
        }
    }

    /**
     * Opens a box at its place.
     *
     * @throws IllegalStateException if the box was altered, moved, or sealed with another key
     */
    public static byte[] open(SecretKey key, String place, byte[] box) {
        if (box.length < 1 + NONCE + 16 || box[0] != SCHEME) {
            throw new IllegalStateException("not a sealed box of a known scheme");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(box, 1, 1 + NONCE), place)
                    .doFinal(box, 1 + NONCE, box.length - 1 - NONCE);
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("a sealed box does not open here", altered);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
