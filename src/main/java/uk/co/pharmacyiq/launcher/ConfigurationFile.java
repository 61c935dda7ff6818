package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.launcher.files.PrivateFile;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.launcher.tls.TlsFiles;

/** Reads a configuration file and finds everything that is wrong with it, not only the first thing. */
final class ConfigurationFile {

    private static final Set<String> KEYS = Set.of(
            "database.url",
            "database.user",
            "database.password-file",
            "database.migrator.user",
            "database.migrator.password-file",
            "database.catalogue.user",
            "database.catalogue.password-file",
            "tls.certificate",
            "tls.private-key",
            "bind-address",
            "port",
            "keys.master-file",
            "organisation.name",
            "organisation.handle",
            "organisation.administrator",
            "organisation.administrator-username");

    private final Path file;
    private final Clock clock;
    private final Properties values = new Properties();
    private final List<String> faults = new ArrayList<>();

    private ConfigurationFile(Path file, Clock clock) {
        this.file = file.toAbsolutePath();
        this.clock = clock;
    }

    /** The configuration, or a refusal that lists all that is wrong. */
    static RunConfiguration read(Path file, Clock clock) throws IOException {
        ConfigurationFile reading = new ConfigurationFile(file, clock);
        Optional<RunConfiguration> configuration = reading.parse();
        if (!reading.faults.isEmpty() || configuration.isEmpty()) {
            throw refusal(file, reading.faults);
        }
        return configuration.get();
    }

    static CommandFailed refusal(Path file, List<String> faults) {
        return new CommandFailed(
                "The configuration " + file + " cannot be used:\n  - " + String.join("\n  - ", faults));
    }

    private Optional<RunConfiguration> parse() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            faults.add("the file is missing or cannot be read");
            return Optional.empty();
        }
        try (Reader text = Files.newBufferedReader(file)) {
            values.load(text);
        } catch (IllegalArgumentException e) {
            faults.add("the file is not in the form name = value: " + e.getMessage());
            return Optional.empty();
        }
        Set<String> unknown = new TreeSet<>(values.stringPropertyNames());
        unknown.removeAll(KEYS);
        unknown.forEach(key -> faults.add(key + " is not a setting; known are " + new TreeSet<>(KEYS)));
        String url = required("database.url");
        faults.addAll(DatabaseAddress.faults(url));
        RunConfiguration.Databases databases = new RunConfiguration.Databases(
                new DatabaseAccess(url, required("database.user"), password("database.password-file")),
                optionalRole(url, "migrator"),
                optionalRole(url, "catalogue"));
        TlsFiles tls = tls();
        Server.Address address = address();
        Path masterKey = masterKey();
        return organisation()
                .map(organisation -> new RunConfiguration(databases, tls, address, masterKey, organisation));
    }

    private Optional<FirstAdministrator.Request> organisation() {
        return new NewOrganisation("organisation.", faults)
                .read(
                        required("organisation.name"),
                        value("organisation.handle"),
                        required("organisation.administrator"),
                        required("organisation.administrator-username"));
    }

    private Optional<DatabaseAccess> optionalRole(String url, String role) throws IOException {
        String user = "database." + role + ".user";
        String passwordFile = "database." + role + ".password-file";
        if (value(user) == null && value(passwordFile) == null) {
            return Optional.empty();
        }
        return Optional.of(new DatabaseAccess(url, required(user), password(passwordFile)));
    }

    private String password(String key) throws IOException {
        String name = required(key);
        if (name.isEmpty()) {
            return "";
        }
        Path secret = beside(name);
        if (!Files.isReadable(secret)) {
            faults.add(key + ": " + secret + " is missing or cannot be read");
            return "";
        }
        if (PrivateFile.isOpenToOthers(secret)) {
            faults.add(key + ": " + secret + " can be read by others: chmod 600 " + secret);
        }
        String password = Files.readString(secret).strip();
        if (password.isEmpty()) {
            faults.add(key + ": " + secret + " is empty");
        }
        return password;
    }

    private TlsFiles tls() throws IOException {
        Path certificate = readable("tls.certificate");
        Path key = readable("tls.private-key");
        if (Files.isReadable(certificate) && !Files.isDirectory(certificate)) {
            try {
                Instant end = TlsFiles.read(certificate).getNotAfter().toInstant();
                if (end.isBefore(clock.instant())) {
                    faults.add("tls.certificate: " + certificate + " ran out on " + end);
                }
            } catch (CertificateException e) {
                faults.add("tls.certificate: " + certificate + " holds no certificate in PEM form");
            }
        }
        if (Files.isReadable(key) && !Files.isDirectory(key)) {
            if (PrivateFile.isOpenToTheWorld(key)) {
                faults.add("tls.private-key: " + key + " can be read by everybody: chmod o-rw " + key);
            }
            if (!Files.readString(key).contains("PRIVATE KEY-----")) {
                faults.add("tls.private-key: " + key + " holds no private key in PEM form");
            }
        }
        return new TlsFiles(certificate, key);
    }

    private Path readable(String key) {
        String name = required(key);
        Path path = beside(name);
        if (!name.isEmpty() && (!Files.isReadable(path) || Files.isDirectory(path))) {
            faults.add(key + ": " + path + " is missing or cannot be read");
        }
        return path;
    }

    private Path masterKey() throws IOException {
        String name = required("keys.master-file");
        Path key = beside(name);
        if (!name.isEmpty()) {
            MasterKeyFile.fault(key).ifPresent(fault -> faults.add("keys.master-file: " + fault));
        }
        return key;
    }

    private Server.Address address() {
        String host = value("bind-address");
        String port = value("port");
        int number = 8443;
        if (port != null) {
            try {
                number = Integer.parseInt(port);
            } catch (NumberFormatException e) {
                number = 0;
            }
            if (number < 1 || number > 65535) {
                faults.add("port must be a number between 1 and 65535");
            }
        }
        return new Server.Address(host == null ? "127.0.0.1" : host, number);
    }

    private String required(String key) {
        String value = value(key);
        if (value == null) {
            faults.add(key + " is missing");
            return "";
        }
        return value;
    }

    private @Nullable String value(String key) {
        String value = values.getProperty(key);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A name without a folder is looked for beside the configuration file. */
    private Path beside(String name) {
        return file.resolveSibling(name).normalize();
    }
}
