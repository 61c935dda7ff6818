package uk.co.pharmacyiq.launcher.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Optional;

/** The PEM files a server shows who it is with. */
public record TlsFiles(Path certificate, Path privateKey) {

    private static final int LEAST_RSA = 2048;
    private static final int LEAST_EC = 256;

    /** How the server is told of them. It takes up what replaces them within seconds; what does not fit is left alone. */
    public Map<String, String> properties() {
        String bundle = "spring.ssl.bundle.pem.server.";
        return Map.of(
                "server.ssl.bundle",
                "server",
                bundle + "reload-on-update",
                "true",
                bundle + "keystore.verify-keys",
                "true",
                bundle + "keystore.certificate",
                certificate.toUri().toString(),
                bundle + "keystore.private-key",
                privateKey.toUri().toString());
    }

    /** Why a certificate is too weak to be shown, if it is. */
    public static Optional<String> weakness(X509Certificate certificate) {
        boolean oldDigest = certificate.getSigAlgName().matches("(?i)(md2|md5|sha1)with.*");
        int bits = switch (certificate.getPublicKey()) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= LEAST_RSA ? LEAST_RSA : 0;
            case ECPublicKey ec -> ec.getParams().getOrder().bitLength() >= LEAST_EC ? LEAST_EC : 0;
            default -> LEAST_EC;
        };
        return oldDigest
                ? Optional.of("is signed with " + certificate.getSigAlgName())
                : bits == 0
                        ? Optional.of("has a key of less than " + LEAST_RSA + " bits (RSA) or " + LEAST_EC + " (EC)")
                        : Optional.empty();
    }

    /** The first certificate of a PEM file. */
    public static X509Certificate read(Path file) throws IOException, CertificateException {
        try (InputStream pem = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }
}
