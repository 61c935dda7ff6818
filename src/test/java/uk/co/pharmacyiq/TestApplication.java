package uk.co.pharmacyiq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.keys.TestKeys;
import uk.co.pharmacyiq.launcher.tls.DevelopmentCertificate;
import uk.co.pharmacyiq.launcher.tls.TlsFiles;

/** What the application under test is started with: the test database as the application's own role, and a fresh key. */
final class TestApplication {

    private static final Path KEY = writeKey();
    private static final DevelopmentCertificate CERTIFICATE =
            new DevelopmentCertificate(TestDatabase.target().resolve("test-tls"), Clock.systemUTC());

    private TestApplication() {}

    static Map<String, String> properties() {
        var app = TestDatabase.get().app();
        var properties = new HashMap<String, String>();
        properties.put("spring.datasource.url", app.jdbcUrl());
        properties.put("spring.datasource.username", app.username());
        properties.put("spring.datasource.password", app.password());
        properties.put("pharmacyiq.master-key-file", KEY.toString());
        var tls = certificate();
        properties.put("pharmacyiq.federation.loopback", "true");
        properties.put("pharmacyiq.data-country", "GB");
        // What the server does of itself would come into any test that runs just then.
        properties.put("pharmacyiq.rounds-begin", "false");
        properties.put("server.ssl.bundle", "server");
        properties.put("spring.ssl.bundle.pem.server.keystore.certificate", "file:" + tls.certificate());
        properties.put("spring.ssl.bundle.pem.server.keystore.private-key", "file:" + tls.privateKey());
        return properties;
    }

    /** Where the master key of the application under test lies. */
    static Path masterKey() {
        return KEY;
    }

    /** The authority that vouches for the server under test. */
    static Path authority() {
        certificate();
        return CERTIFICATE.authority();
    }

    private static synchronized TlsFiles certificate() {
        try {
            return CERTIFICATE.ensure();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path writeKey() {
        try {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var folder = Files.createDirectories(TestDatabase.target().resolve("test-keys"));
            var file = Files.createTempFile(folder, "master", ".key", owner);
            TestKeys.known(TestDatabase.get().migrator(), MasterKey.of(bytes));
            return Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
