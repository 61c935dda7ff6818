package uk.co.pharmacyiq.identity.recovery;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sixteen letters and digits, 80 bits of chance (NIST SP 800-63B-4 asks for 64), in four groups. Letters that look like
 * digits are not among them; case, spaces and hyphens do not matter.
 *
 * @param text without the hyphens
 */
public record RecoveryCode(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");
    private static final int MOST_TYPED = 60;

    public RecoveryCode {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a recovery code");
        }
    }

    static RecoveryCode random() {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new RecoveryCode(text.toString());
    }

    /** Reads what was typed in the place of a six-digit code; empty where it is no recovery code. */
    public static Optional<RecoveryCode> parse(String typed) {
        if (typed.length() > MOST_TYPED) {
            return Optional.empty();
        }
        var plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        var meant = plain.replace('O', '0').replace('I', '1').replace('L', '1').replace('U', 'V');
        return FORM.matcher(meant).matches() ? Optional.of(new RecoveryCode(meant)) : Optional.empty();
    }

    /** As it is shown and printed. */
    String grouped() {
        return text.replaceAll("(.{4})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return "RecoveryCode[hidden]";
    }
}
