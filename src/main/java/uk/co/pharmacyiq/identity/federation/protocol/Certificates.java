package uk.co.pharmacyiq.identity.federation.protocol;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates that keys make for themselves: they vouch for nothing, and carry a key to where none comes without one. */
final class Certificates {

    private static final Duration LIFE = Duration.ofDays(3 * 365L);

    private Certificates() {}

    static X509Certificate of(KeyPair pair, String kid, Instant now) throws GeneralSecurityException {
        var name = new X500Name("CN=PharmacyIQ sign-in " + kid);
        try {
            var built = new JcaX509v3CertificateBuilder(
                            name,
                            BigInteger.ONE,
                            Date.from(now.minus(Duration.ofHours(1))),
                            Date.from(now.plus(LIFE)),
                            name,
                            pair.getPublic())
                    .build(new JcaContentSignerBuilder("SHA512withRSA").build(pair.getPrivate()));
            return new JcaX509CertificateConverter().getCertificate(built);
        } catch (OperatorCreationException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }
}
