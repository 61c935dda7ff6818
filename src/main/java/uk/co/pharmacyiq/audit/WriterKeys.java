package uk.co.pharmacyiq.audit;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import uk.co.pharmacyiq.kernel.MasterKey;

/**
 * The keys under which running processes link what they write. They all come from one secret of 32 bytes, derived from
 * the master key for this alone, so that who checks the chains can be given it without the master key.
 */
public final class WriterKeys {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec secret;

    private WriterKeys(byte[] secret) {
        this.secret = new SecretKeySpec(secret, HMAC);
    }

    public static WriterKeys of(MasterKey masterKey) {
        return new WriterKeys(masterKey.derive(HMAC, "audit-writers", "").getEncoded());
    }

    /** Reads what {@link #encode} wrote. */
    public static Optional<WriterKeys> parse(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            return bytes.length == 32 ? Optional.of(new WriterKeys(bytes)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The secret itself in base64, for the sealer's key file. */
    public String encode() {
        return Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    /** The key of one writer. */
    public SecretKey of(UUID writer) {
        var id = ByteBuffer.allocate(16)
                .putLong(writer.getMostSignificantBits())
                .putLong(writer.getLeastSignificantBits())
                .array();
        return new SecretKeySpec(mac(secret).doFinal(id), HMAC);
    }

    static Mac mac(SecretKey key) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "WriterKeys[hidden]";
    }
}
