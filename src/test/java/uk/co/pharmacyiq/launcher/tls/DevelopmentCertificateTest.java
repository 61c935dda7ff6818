package uk.co.pharmacyiq.launcher.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentCertificateTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void vouches_for_this_machine_and_is_signed_by_an_authority_that_vouches_for_nothing_else() throws Exception {
        DevelopmentCertificate certificate = at(NOW);
        X509Certificate server = TlsFiles.read(certificate.ensure().certificate());
        X509Certificate authority = TlsFiles.read(certificate.authority());

        assertThat(server.getSubjectAlternativeNames().stream().map(name -> String.valueOf(name.get(1))))
                .containsExactlyInAnyOrder("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(Duration.between(
                        server.getNotBefore().toInstant(), server.getNotAfter().toInstant()))
                .isEqualTo(Duration.ofDays(397));
        assertThat(authority.getExtensionValue("2.5.29.30"))
                .as("name constraints")
                .isNotNull();
        validate(server, authority);
        X509Certificate stranger = TlsFiles.read(other().ensure().certificate());
        assertThatThrownBy(() -> validate(stranger, authority)).isInstanceOf(CertPathValidatorException.class);
    }

    @Test
    void keeps_the_servers_key_private_and_the_authoritys_key_nowhere() throws Exception {
        TlsFiles files = at(NOW).ensure();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.privateKey())))
                .isEqualTo("rw-------");
        try (Stream<Path> all = Files.list(folder.resolve("tls"))) {
            assertThat(all.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("ca.pem", "server.pem", "server.key");
        }
    }

    @Test
    void is_renewed_when_fewer_than_thirty_days_are_left_and_not_before() throws Exception {
        X509Certificate first = TlsFiles.read(at(NOW).ensure().certificate());
        Instant later = NOW.plus(Duration.ofDays(360));
        assertThat(TlsFiles.read(at(later).ensure().certificate())).isEqualTo(first);
        Instant nearTheEnd = NOW.plus(Duration.ofDays(370));
        assertThat(TlsFiles.read(at(nearTheEnd).ensure().certificate())).isNotEqualTo(first);
    }

    private DevelopmentCertificate at(Instant now) {
        return new DevelopmentCertificate(folder.resolve("tls"), Clock.fixed(now, ZoneOffset.UTC));
    }

    private DevelopmentCertificate other() {
        return new DevelopmentCertificate(folder.resolve("other"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static void validate(X509Certificate server, X509Certificate authority) throws Exception {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(NOW));
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(server)), parameters);
    }
}
