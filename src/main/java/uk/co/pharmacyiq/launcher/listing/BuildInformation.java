package uk.co.pharmacyiq.launcher.listing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Which build this is. The build is reproducible, so the same sources have the same id anywhere. */
public final class BuildInformation {

    private BuildInformation() {}

    /** The version and the first digits of the digest of the product's own jar. */
    public static String id() throws IOException {
        Properties build = new Properties();
        try (InputStream file = resource("META-INF/build-info.properties")) {
            if (file != null) {
                build.load(file);
            }
        }
        String version = build.getProperty("build.version", "unpackaged");
        return version + "+" + ownJar().map(BuildInformation::shortDigest).orElse("unpackaged");
    }

    /** SHA-256 of the list of parts (CycloneDX) inside the build; empty where a build has none. */
    static Optional<String> partsDigest() throws IOException {
        try (InputStream parts = resource("META-INF/sbom/application.cdx.json")) {
            return parts == null ? Optional.empty() : Optional.of(sha256(parts));
        }
    }

    private static Optional<Path> ownJar() {
        CodeSource source = BuildInformation.class.getProtectionDomain().getCodeSource();
        if (source == null || !"file".equals(source.getLocation().getProtocol())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI())).filter(Files::isRegularFile);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String shortDigest(Path jar) {
        try (InputStream bytes = Files.newInputStream(jar)) {
            return sha256(bytes).substring(0, 12);
        } catch (IOException e) {
            return "unreadable";
        }
    }

    private static String sha256(InputStream bytes) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[65536];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static @Nullable InputStream resource(String name) {
        return BuildInformation.class.getClassLoader().getResourceAsStream(name);
    }
}
