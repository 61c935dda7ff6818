package uk.co.pharmacyiq.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The one secret an installation is given: 32 bytes from outside the database. Every other key is derived from it for
 * one purpose (HKDF with SHA-256, RFC 5869), so that no key serves two.
 */
public final class MasterKey {

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        this.secret = secret.clone();
    }

    /** The key that all keys of one organisation are derived from in the same way, unwrapped. */
    public static MasterKey of(byte[] secret) {
        if (secret.length != 32) {
            throw new IllegalArgumentException("a key is 32 bytes");
        }
        return new MasterKey(secret);
    }

    /** Reads 32 bytes in base64, as a key file holds them. */
    public static Optional<MasterKey> parse(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            return bytes.length == 32 ? Optional.of(new MasterKey(bytes)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The key for one purpose, for example {@code totp} and an organisation's id. */
    public SecretKey derive(String algorithm, String purpose, String context) {
        var info = (purpose + '\0' + context).getBytes(StandardCharsets.UTF_8);
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no HKDF-SHA256", impossible);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[hidden]";
    }
}
