package uk.co.pharmacyiq.audit.anchor;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** Who signed a token, and by whom that is vouched for. */
record TimeStampSigner(TimeStampToken token, X509Certificate certificate, List<X509Certificate> sent) {

    /** Finds the signer among the certificates that came with the token. */
    static TimeStampSigner of(TimeStampToken token) throws IOException, GeneralSecurityException {
        var converter = new JcaX509CertificateConverter();
        var sent = new ArrayList<X509Certificate>();
        X509Certificate signer = null;
        for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
            var certificate = converter.getCertificate(holder);
            sent.add(certificate);
            signer = token.getSID().match(holder) ? certificate : signer;
        }
        if (signer == null) {
            throw new IOException("The time-stamp does not hold the certificate of its signer.");
        }
        return new TimeStampSigner(token, signer, List.copyOf(sent));
    }

    /** The signature, that the certificate is for stamping the time and was valid then, and who issued it. */
    void check(List<X509Certificate> trusted) throws TSPException, GeneralSecurityException {
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (OperatorCreationException unknownAlgorithm) {
            throw new GeneralSecurityException(unknownAlgorithm);
        }
        if (trusted.contains(certificate)) {
            return;
        }
        var target = new X509CertSelector();
        target.setCertificate(certificate);
        var anchors = trusted.stream().map(each -> new TrustAnchor(each, null)).collect(Collectors.toSet());
        var parameters = new PKIXBuilderParameters(anchors, target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
        parameters.setDate(token.getTimeStampInfo().getGenTime());
        parameters.setRevocationEnabled(false);
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }
}
