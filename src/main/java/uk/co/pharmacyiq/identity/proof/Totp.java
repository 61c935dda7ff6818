package uk.co.pharmacyiq.identity.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Six-digit codes that change every 30 seconds (RFC 6238 with SHA-1, what every authenticator app knows). The code of now
 * or of the step before is good; no code is good twice.
 */
public record Totp(byte[] secret) {

    /** The last step of an authenticator that was never used. */
    public static final long NEVER = -1;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public Totp {
        secret = secret.clone();
    }

    /** A new secret of 160 bits. */
    public static Totp random() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Totp(bytes);
    }

    /** The code an app shows at that moment. */
    public String codeAt(Instant moment) {
        return code(stepAt(moment));
    }

    /**
     * The step whose code was typed; empty where it is none that counts now.
     *
     * @param lastStep the last step whose code was used; it and those before are spent
     */
    public OptionalLong match(String typed, Instant now, long lastStep) {
        var digits = typed.replaceAll("\\s", "").getBytes(UTF_8);
        long current = stepAt(now);
        var matched = OptionalLong.empty();
        for (long step = current - 1; step <= current; step++) {
            if (MessageDigest.isEqual(code(step).getBytes(US_ASCII), digits) && step > lastStep) {
                matched = OptionalLong.of(step);
            }
        }
        return matched;
    }

    /** The secret as people type it into an app: groups of four letters and digits. */
    public String text() {
        return base32().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The secret in base32, as tools read it. */
    public String base32() {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : secret) {
            buffer = ((buffer << 8) | (each & 0xff)) & 0xffff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((buffer >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt((buffer << (5 - bits)) & 31));
        }
        return text.toString();
    }

    /** What an app reads from the square on the screen. */
    public String uri(SignInName name) {
        var label = URLEncoder.encode("PharmacyIQ:" + name.local() + "@" + name.handle(), UTF_8);
        return "otpauth://totp/%s?secret=%s&issuer=PharmacyIQ".formatted(label, base32());
    }

    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    private String code(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var digest =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = digest[digest.length - 1] & 0xf;
            int number = ByteBuffer.wrap(digest, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Totp[hidden]";
    }
}
