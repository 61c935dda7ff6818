package uk.co.pharmacyiq.launcher.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/**
 * The {@code name = value} lines of a configuration file. One file may serve the server, the sealer and the auditor, or
 * each has its own: a command reads no more than it needs, and no secret file that is another's. What is wrong is gathered,
 * so that all of it is told at once.
 */
public final class ConfigurationValues {

    private final Path file;
    private final Properties values;
    private final List<String> faults;

    private ConfigurationValues(Path file, Properties values, List<String> faults) {
        this.file = file.toAbsolutePath();
        this.values = values;
        this.faults = faults;
    }

    /** Reads the lines; a file that has none, or names what is not a setting, is at fault already. */
    public static ConfigurationValues read(Path file) throws IOException {
        List<String> faults = new ArrayList<>();
        return new ConfigurationValues(file, ConfigurationLines.read(file, faults), faults);
    }

    /** Whether there are any lines to look at. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** What is wrong so far. More may be added. */
    public List<String> faults() {
        return faults;
    }

    /** Goes on only with a file in which nothing was found wrong. */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw refusal(file, faults);
        }
    }

    public static CommandFailed refusal(Path file, List<String> faults) {
        return new CommandFailed(
                "The configuration " + file + " cannot be used:\n  - " + String.join("\n  - ", faults));
    }

    /** The numbers of the witnesses that are configured, in order. */
    public Stream<String> witnesses() {
        return ConfigurationLines.witnesses(values);
    }

    /** Where the database is. */
    public String databaseUrl() {
        String url = required("database.url");
        String reason = value("database.unverified-because");
        faults.addAll(DatabaseAddress.faults(url, reason != null && reason.length() >= DatabaseAddress.LEAST_REASON));
        Optional<Path> authority =
                value("database.ca-file") == null ? Optional.empty() : Optional.of(readable("database.ca-file"));
        if (authority.isPresent() && url.contains("sslrootcert=")) {
            faults.add("database.ca-file and sslrootcert in database.url say the same: leave one of them out");
        }
        return DatabaseAddress.complete(url, authority);
    }

    /** Whether the database is on another machine. */
    public boolean databaseIsElsewhere() {
        String url = value("database.url");
        return url != null && DatabaseAddress.isElsewhere(url);
    }

    /** How to reach the database in a role that must be given: {@code "sealer"}; {@code ""} for the server's own. */
    public DatabaseAccess role(String url, String role) throws IOException {
        String prefix = role.isEmpty() ? "database." : "database." + role + ".";
        String user = required(prefix + "user");
        return new DatabaseAccess(url, user, password(prefix + "password-file", user));
    }

    /** The same, where user and password may both be left out. */
    public Optional<DatabaseAccess> optionalRole(String url, String role) throws IOException {
        String prefix = "database." + role + ".";
        return value(prefix + "user") == null && value(prefix + "password-file") == null
                ? Optional.empty()
                : Optional.of(role(url, role));
    }

    public String required(String key) {
        String value = value(key);
        if (value == null) {
            faults.add(key + " is missing");
            return "";
        }
        return value;
    }

    public @Nullable String value(String key) {
        String value = values.getProperty(key);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A file that must be there and be readable. */
    public Path readable(String key) {
        String name = required(key);
        Path path = beside(name);
        if (!name.isEmpty() && (!Files.isReadable(path) || Files.isDirectory(path))) {
            faults.add(key + ": " + path + " is missing or cannot be read");
        }
        return path;
    }

    /** Where the keys come from. */
    public KeySettings keys() throws IOException {
        return new KeyLines(this).read();
    }

    Path masterKey() throws IOException {
        String name = required("keys.master-file");
        Path key = beside(name);
        if (!name.isEmpty()) {
            MasterKeyFile.fault(key).ifPresent(fault -> faults.add("keys.master-file: " + fault));
        }
        return key;
    }

    /** The files with secrets that are named and there, by the names of their settings. */
    public Map<String, Path> secrets() {
        Map<String, Path> found = new TreeMap<>();
        for (String name : ConfigurationLines.secrets()) {
            String file = value(name);
            if (file != null && Files.isRegularFile(beside(file))) {
                found.put(name, beside(file));
            }
        }
        return found;
    }

    /** A name without a folder is looked for beside the configuration file. */
    public Path beside(String name) {
        return file.resolveSibling(name).normalize();
    }

    /** The file, not what it holds: that is read when somebody signs in. */
    private Path password(String key, String user) throws IOException {
        String name = required(key);
        Path secret = beside(name);
        if (name.isEmpty()) {
            return secret;
        }
        Optional<String> fault = SecretFile.fault(secret);
        if (fault.isPresent()) {
            faults.add(key + ": " + fault.get());
        } else {
            SecretStrength.passwordFault(SecretFile.read(secret), user)
                    .ifPresent(weak -> faults.add(key + ": the password in " + secret + " " + weak));
        }
        return secret;
    }
}
