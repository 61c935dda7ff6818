package uk.co.pharmacyiq.launcher.installation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether a secret is one that somebody could guess. The start refuses those, and never says what the secret was. */
final class SecretStrength {

    static final int PASSWORD_CHARACTERS = 12;
    static final int PIN_CHARACTERS = 6;
    private static final int DIFFERENT_CHARACTERS = 5;
    private static final int DIFFERENT_BYTES = 16;

    /** What products are delivered with, and what people type to get on. Compared without case, digits and signs at the end. */
    private static final Set<String> KNOWN = Set.of(
            "admin",
            "administrator",
            "changeit",
            "changeme",
            "default",
            "example",
            "letmein",
            "password",
            "passw0rd",
            "pharmacy",
            "pharmacyiq",
            "postgres",
            "postgresql",
            "qwerty",
            "qwertyuiop",
            "root",
            "secret",
            "test",
            "vault",
            "welcome");

    private static final String ROWS = "01234567890 abcdefghijklmnopqrstuvwxyz 9876543210 qwertyuiop 1qaz2wsx3edc4rfv";

    private SecretStrength() {}

    /** Why a password is refused, if it is. */
    static Optional<String> passwordFault(String password, String user) {
        if (password.toLowerCase(Locale.ROOT).contains(user.toLowerCase(Locale.ROOT)) && !user.isEmpty()) {
            return Optional.of("holds the name of its user");
        }
        return fault(password, PASSWORD_CHARACTERS, DIFFERENT_CHARACTERS);
    }

    /** Why the PIN of a token is refused, if it is. A token locks itself after a few tries, so it may be shorter. */
    static Optional<String> pinFault(String pin) {
        return fault(pin, PIN_CHARACTERS, 3);
    }

    /** Whether the bytes of a key were made by hand: what is random has 30 different ones among 32. */
    static boolean isMadeUp(byte[] key) {
        long different =
                new String(key, StandardCharsets.ISO_8859_1).chars().distinct().count();
        return different < DIFFERENT_BYTES;
    }

    private static Optional<String> fault(String secret, int least, int different) {
        String bare = secret.toLowerCase(Locale.ROOT).replaceAll("[^a-z]*$", "");
        if (KNOWN.contains(bare) || ROWS.contains(secret.toLowerCase(Locale.ROOT))) {
            return Optional.of("is one that everybody knows");
        }
        if (secret.length() < least) {
            return Optional.of("is shorter than " + least + " characters");
        }
        return secret.chars().distinct().count() < different
                ? Optional.of("says the same few characters again and again")
                : Optional.empty();
    }
}
