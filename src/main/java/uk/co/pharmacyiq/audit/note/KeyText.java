package uk.co.pharmacyiq.audit.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A key as one word: {@code name+id+base64(type, key)}, the id in eight lower-case hexadecimal digits. */
record KeyText(String name, byte[] id, byte type, byte[] key) {

    static final int ID_LENGTH = 4;
    static final int KEY_LENGTH = 32;

    private static final int MOST_CHARACTERS = 1_000;

    String text() {
        var typed = new byte[1 + key.length];
        typed[0] = type;
        System.arraycopy(key, 0, typed, 1, key.length);
        return name + "+" + HexFormat.of().formatHex(id) + "+" + StrictText.base64(typed);
    }

    static Optional<KeyText> parse(String text) {
        var parts = text.split("\\+", 3);
        if (text.length() > MOST_CHARACTERS
                || parts.length != 3
                || !StrictText.name(parts[0])
                || !parts[1].matches("[0-9a-f]{8}")) {
            return Optional.empty();
        }
        return StrictText.base64(parts[2])
                .filter(typed -> typed.length == 1 + KEY_LENGTH)
                .map(typed -> new KeyText(
                        parts[0],
                        HexFormat.of().parseHex(parts[1]),
                        typed[0],
                        Arrays.copyOfRange(typed, 1, typed.length)));
    }

    /** The first four bytes of SHA-256 over name, line feed, type and public key. */
    static byte[] id(String name, byte type, byte[] publicKey) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(name.getBytes(UTF_8));
            sha.update((byte) '\n');
            sha.update(type);
            return Arrays.copyOf(sha.digest(publicKey), ID_LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
