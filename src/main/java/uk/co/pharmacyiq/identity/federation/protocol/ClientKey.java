package uk.co.pharmacyiq.identity.federation.protocol;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.X509CertUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/**
 * The key by which we prove to a provider that we are its client: RSA of 3072 bits, made here and never shown. A
 * certificate of it that vouches for nothing goes with it, for providers that know keys by certificates only.
 */
public final class ClientKey {

    private static final int BITS = 3072;
    private static final Duration LIFE_OF_ASSERTION = Duration.ofMinutes(2);

    private final RSAKey key;

    private ClientKey(RSAKey key) {
        this.key = key;
    }

    public static ClientKey make(Instant now) {
        var kid = UUID.randomUUID().toString();
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            var certificate = Certificates.of(pair, kid, now);
            return new ClientKey(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .x509CertChain(List.of(Base64.encode(certificate.getEncoded())))
                    .x509CertSHA256Thumbprint(X509CertUtils.computeSHA256Thumbprint(certificate))
                    .build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("an RSA key could not be made", impossible);
        }
    }

    /** Reads what {@link #secret} gave. */
    public static ClientKey parse(String secret) {
        try {
            return new ClientKey(RSAKey.parse(secret));
        } catch (ParseException notOne) {
            throw new IllegalStateException("not a key of ours", notOne);
        }
    }

    public String kid() {
        return key.getKeyID();
    }

    /** All of it, to be sealed. */
    public String secret() {
        return key.toJSONString();
    }

    /** What everybody may know of it, as a member of a key set. */
    public String shown() {
        return key.toPublicJWK().toJSONString();
    }

    /** The certificate that goes with what {@link #shown} gave, as a PEM file holds it. */
    public static String certificate(String shown) {
        try {
            return RSAKey.parse(shown).getParsedX509CertChain().stream()
                    .findFirst()
                    .map(X509CertUtils::toPEMString)
                    .orElse("");
        } catch (ParseException notOne) {
            throw new IllegalStateException("not a key of ours", notOne);
        }
    }

    /** Proof for one request to that endpoint, good for two minutes and with a name of its own. */
    String assertion(RelyingParty we, Instant now) {
        var algorithm = JWSAlgorithm.parse(we.endpoints().assertion());
        var claims = new JWTClaimsSet.Builder()
                .issuer(we.clientId())
                .subject(we.clientId())
                .audience(we.endpoints().token().toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE_OF_ASSERTION)))
                .build();
        var header = new JWSHeader.Builder(algorithm)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .x509CertSHA256Thumbprint(key.getX509CertSHA256Thumbprint())
                .build();
        try {
            var signed = new SignedJWT(header, claims);
            signed.sign(new RSASSASigner(key));
            return signed.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("signing failed", impossible);
        }
    }

    @Override
    public String toString() {
        return "ClientKey[" + kid() + "]";
    }
}
