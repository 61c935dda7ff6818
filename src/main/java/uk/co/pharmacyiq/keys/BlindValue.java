package uk.co.pharmacyiq.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** What stands in an index in place of a value: so much of an HMAC-SHA256 that two values do not meet by chance. */
final class BlindValue {

    private static final int BYTES = 16;

    private BlindValue() {}

    static byte[] of(SecretKey key, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(value.getBytes(UTF_8)), BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
