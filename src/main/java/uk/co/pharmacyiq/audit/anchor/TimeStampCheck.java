package uk.co.pharmacyiq.audit.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Checks RFC 3161 tokens: that one is over exactly this checkpoint, and signed by a certificate made for stamping the time
 * that is one of those trusted here, or was issued by one. Whether a certificate was revoked is not asked.
 */
public final class TimeStampCheck {

    private final List<X509Certificate> trusted;

    public TimeStampCheck(Collection<X509Certificate> trusted) {
        this.trusted = List.copyOf(trusted);
        if (this.trusted.isEmpty()) {
            throw new IllegalArgumentException("No certificate of a time-stamping authority is given.");
        }
    }

    /** Trusts every certificate in a PEM file. */
    public static TimeStampCheck trusting(Path pem) throws IOException {
        try (var file = Files.newInputStream(pem)) {
            return new TimeStampCheck(CertificateFactory.getInstance("X.509").generateCertificates(file).stream()
                    .map(X509Certificate.class::cast)
                    .toList());
        } catch (CertificateException | IllegalArgumentException unreadable) {
            throw new IOException("The file " + pem.getFileName() + " holds no certificates in PEM.", unreadable);
        }
    }

    /** The time a token states, if it states it of the text of this checkpoint. */
    public Optional<Instant> verified(byte[] token, String checkpointBody) {
        try {
            return Optional.of(time(new TimeStampToken(new CMSSignedData(token)), checkpointBody));
        } catch (CMSException | TSPException | IOException | GeneralSecurityException | RuntimeException refused) {
            return Optional.empty();
        }
    }

    Instant time(TimeStampToken token, String checkpointBody)
            throws TSPException, IOException, GeneralSecurityException {
        var info = token.getTimeStampInfo();
        if (!info.getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
                || !MessageDigest.isEqual(info.getMessageImprintDigest(), imprint(checkpointBody))) {
            throw new IOException("The time-stamp is of something else.");
        }
        TimeStampSigner.of(token).check(trusted);
        return info.getGenTime().toInstant();
    }

    static byte[] imprint(String checkpointBody) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(checkpointBody.getBytes(UTF_8));
    }
}
