package uk.co.pharmacyiq.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Salted commitments to the sealed fields of an event: {@code SHA-256("audit-commit/v1" ‖ salt ‖ u16be(length of name)
 * ‖ name ‖ value)}. The 32-byte salt of a field is HMAC-SHA256 over its name under the event's own random seed, so that
 * one field can be disclosed by its salt without telling the others.
 */
final class Commitments {

    private static final byte[] DOMAIN = "audit-commit/v1".getBytes(UTF_8);

    private Commitments() {}

    /** The commitment of each field, in base64, by the field's name. */
    static Map<String, String> of(byte[] seed, Map<String, String> fields) {
        var commitments = new TreeMap<String, String>();
        fields.forEach((name, value) ->
                commitments.put(name, Base64.getEncoder().encodeToString(commit(salt(seed, name), name, value))));
        return commitments;
    }

    static byte[] salt(byte[] seed, String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
            return mac.doFinal(name.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] commit(byte[] salt, String name, String value) {
        var sha = sha256();
        var nameBytes = name.getBytes(UTF_8);
        sha.update(DOMAIN);
        sha.update(salt);
        sha.update((byte) (nameBytes.length >>> 8));
        sha.update((byte) nameBytes.length);
        sha.update(nameBytes);
        return sha.digest(value.getBytes(UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
