package uk.co.pharmacyiq.launcher.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import uk.co.pharmacyiq.launcher.files.PrivateFile;

/** The certificate of a demonstration: valid for this machine's own names, renewed before it runs out. */
public final class DevelopmentCertificate {

    private static final Duration RENEW_BEFORE_END = Duration.ofDays(30);

    private final Path folder;
    private final Clock clock;

    /** For the given folder; nothing is made yet. */
    public DevelopmentCertificate(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** What a client has to trust. */
    public Path authority() {
        return folder.resolve("ca.pem");
    }

    /** The server's files, made when they are missing or about to run out. */
    public TlsFiles ensure() throws IOException {
        TlsFiles files = new TlsFiles(folder.resolve("server.pem"), folder.resolve("server.key"));
        try {
            if (!isGoodEnough(files)) {
                make(files);
            }
            return files;
        } catch (GeneralSecurityException e) {
            throw new IOException("The development certificate could not be made: " + e.getMessage(), e);
        }
    }

    private boolean isGoodEnough(TlsFiles files) throws IOException, GeneralSecurityException {
        if (!Files.exists(authority()) || !Files.exists(files.privateKey()) || !Files.exists(files.certificate())) {
            return false;
        }
        Instant end = TlsFiles.read(files.certificate()).getNotAfter().toInstant();
        return end.minus(RENEW_BEFORE_END).isAfter(clock.instant());
    }

    private void make(TlsFiles files) throws IOException, GeneralSecurityException {
        PrivateFile.folder(folder);
        LoopbackAuthority authority = LoopbackAuthority.at(clock.instant());
        LoopbackAuthority.Issued server = authority.issue();
        PrivateFile.write(
                files.privateKey(),
                pem("PRIVATE KEY", server.keys().getPrivate().getEncoded()));
        Files.writeString(
                files.certificate(), pem("CERTIFICATE", server.certificate().getEncoded()));
        Files.writeString(
                authority(), pem("CERTIFICATE", authority.certificate().getEncoded()));
    }

    private static String pem(String kind, byte[] bytes) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }
}
