package uk.co.pharmacyiq.launcher.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority that can vouch for nothing but this machine's loopback names. Its private key is never written
 * anywhere and is gone with this object, so trusting it risks little.
 */
final class LoopbackAuthority {

    /** A certificate with the key it is about. */
    record Issued(X509Certificate certificate, KeyPair keys) {}

    private static final Duration LIFE = Duration.ofDays(397);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final X500Name NAME = new X500Name("CN=PharmacyIQ development authority (loopback only)");
    private static final String EVERY_BIT = "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff";

    private final KeyPair keys;
    private final Instant now;
    private final X509Certificate certificate;

    private LoopbackAuthority(KeyPair keys, Instant now, X509Certificate certificate) {
        this.keys = keys;
        this.now = now;
        this.certificate = certificate;
    }

    static LoopbackAuthority at(Instant now) throws GeneralSecurityException {
        KeyPair keys = newKeys();
        try {
            JcaX509v3CertificateBuilder shape = shape(NAME, keys, now);
            shape.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            shape.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
            GeneralSubtree[] onlyThese = {
                new GeneralSubtree(new GeneralName(GeneralName.dNSName, "localhost")),
                new GeneralSubtree(new GeneralName(GeneralName.iPAddress, "127.0.0.1/32")),
                new GeneralSubtree(new GeneralName(GeneralName.iPAddress, "::1/" + EVERY_BIT))
            };
            shape.addExtension(Extension.nameConstraints, true, new NameConstraints(onlyThese, null));
            return new LoopbackAuthority(keys, now, sign(shape, keys));
        } catch (CertIOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** A server certificate for localhost and its two addresses. */
    Issued issue() throws GeneralSecurityException {
        KeyPair serverKeys = newKeys();
        try {
            JcaX509v3CertificateBuilder shape = shape(new X500Name("CN=localhost"), serverKeys, now);
            shape.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            shape.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            shape.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            GeneralName[] names = {
                new GeneralName(GeneralName.dNSName, "localhost"),
                new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                new GeneralName(GeneralName.iPAddress, "::1")
            };
            shape.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
            return new Issued(sign(shape, keys), serverKeys);
        } catch (CertIOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static JcaX509v3CertificateBuilder shape(X500Name subject, KeyPair keys, Instant now) {
        return new JcaX509v3CertificateBuilder(
                NAME,
                new BigInteger(127, new SecureRandom()).add(BigInteger.ONE),
                Date.from(now.minus(CLOCKS_DIFFER)),
                Date.from(now.plus(LIFE).minus(CLOCKS_DIFFER)),
                subject,
                keys.getPublic());
    }

    private static X509Certificate sign(JcaX509v3CertificateBuilder shape, KeyPair keys)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            shape.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
