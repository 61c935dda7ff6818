package uk.co.pharmacyiq.kernel;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Thirty-two bytes that say by being known who holds them. The database keeps their SHA-256 only; they are random, so a
 * plain hash is enough.
 */
public final class SecretToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;

    private final byte[] secret;

    private SecretToken(byte[] secret) {
        this.secret = secret;
    }

    /** A new random one. */
    public static SecretToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretToken(bytes);
    }

    /** The one that belongs to an identifier under a key: the same again whenever it is asked for. */
    public static SecretToken derived(SecretKey key, String identifier) {
        return new SecretToken(hmac(key, identifier));
    }

    /** Reads what a browser sent; empty where it is no token at all. */
    public static Optional<SecretToken> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var token = new SecretToken(Base64.getUrlDecoder().decode(text));
        return token.text().equals(text) ? Optional.of(token) : Optional.empty();
    }

    /** What the database knows it by. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What goes to its holder: 43 characters. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Another secret that only the holder of this one, or we when shown it, can work out. */
    public String proofOf(String purpose) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hmac(new SecretKeySpec(secret, "HmacSHA256"), purpose));
    }

    /** Whether somebody knows that other secret; takes as long whatever they sent. */
    public boolean proves(String purpose, String sent) {
        return MessageDigest.isEqual(proofOf(purpose).getBytes(US_ASCII), sent.getBytes(UTF_8));
    }

    private static byte[] hmac(SecretKey key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "SecretToken[hidden]";
    }
}
