package uk.co.pharmacyiq.identity.passkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.MasterKey;

/**
 * Makes challenges that tell by themselves what they were made for: 16 random bytes and the moment they were made, under a
 * keyed hash over both, the purpose, the context and the browser. So asking for one writes nothing, and whoever asks a
 * million times fills nothing. That none is used twice is seen to where it is used up.
 */
@Component
class Challenges {

    /** Long enough to fetch a security key from a coat, and no longer. */
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 16;
    private static final int OPEN_BYTES = RANDOM_BYTES + Long.BYTES;
    private static final int BYTES = OPEN_BYTES + 32;

    private final SecretKey key;
    private final Clock clock;

    Challenges(MasterKey masterKey, Clock clock) {
        this.key = masterKey.derive("HmacSHA256", "passkey-challenge", "");
        this.clock = clock;
    }

    byte[] make(Ceremony ceremony) {
        var random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        var open = ByteBuffer.allocate(OPEN_BYTES)
                .put(random)
                .putLong(clock.instant().toEpochMilli())
                .array();
        return ByteBuffer.allocate(BYTES).put(open).put(mac(open, ceremony)).array();
    }

    /** Whether we made it, for this and nothing else, and not long ago. */
    boolean isGood(byte[] challenge, Ceremony ceremony) {
        if (challenge.length != BYTES) {
            return false;
        }
        var open = Arrays.copyOf(challenge, OPEN_BYTES);
        var made = Instant.ofEpochMilli(ByteBuffer.wrap(open).getLong(RANDOM_BYTES));
        var now = clock.instant();
        return MessageDigest.isEqual(mac(open, ceremony), Arrays.copyOfRange(challenge, OPEN_BYTES, BYTES))
                && !made.isAfter(now)
                && made.plus(LIFE).isAfter(now);
    }

    /** By what a challenge that was used up is known. */
    static byte[] hash(byte[] challenge) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(challenge);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] mac(byte[] open, Ceremony ceremony) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(open);
            var text = ceremony.purpose().name()
                    + '\0'
                    + HexFormat.of().formatHex(ceremony.browser().hash())
                    + '\0'
                    + ceremony.context();
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
