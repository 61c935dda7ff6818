package uk.co.pharmacyiq.launcher.installation;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every setting there is, and the lines of a file that names some of them. */
final class ConfigurationLines {

    private static final Set<String> KEYS = Set.of(
            "database.url",
            "database.ca-file",
            "database.unverified-because",
            "database.user",
            "database.password-file",
            "database.migrator.user",
            "database.migrator.password-file",
            "database.catalogue.user",
            "database.catalogue.password-file",
            "database.sealer.user",
            "database.sealer.password-file",
            "database.auditor.user",
            "database.auditor.password-file",
            "tls.certificate",
            "tls.private-key",
            "bind-address",
            "port",
            "origin",
            "purpose",
            "sealer.key-file",
            "audit.anchor-file",
            "audit.time-stamp.url",
            "audit.time-stamp.certificate",
            "organisation.name",
            "organisation.handle",
            "organisation.administrator",
            "organisation.administrator-username");
    private static final Pattern WITNESS =
            Pattern.compile("audit\\.witness\\.([1-9][0-9]?)\\.(url|vkey|country|transfer-basis)");

    private static final Pattern SECRET =
            Pattern.compile(".*(password|pin|token|secret-id|master|root)-file|sealer\\.key-file|tls\\.private-key");

    private ConfigurationLines() {}

    /** The lines of the file; none where it cannot be read, and then the reason is among the faults. */
    static Properties read(Path file, List<String> faults) throws IOException {
        Properties lines = new Properties();
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            faults.add("the file is missing or cannot be read");
            return lines;
        }
        try (Reader text = Files.newBufferedReader(file)) {
            lines.load(text);
        } catch (IllegalArgumentException e) {
            faults.add("the file is not in the form name = value: " + e.getMessage());
            return new Properties();
        }
        Set<String> unknown = new TreeSet<>(lines.stringPropertyNames());
        Set<String> known = new TreeSet<>(KEYS);
        known.addAll(KeyLines.KEYS);
        known.addAll(PlaceLines.KEYS);
        unknown.removeAll(known);
        unknown.removeIf(key -> WITNESS.matcher(key).matches());
        unknown.forEach(key -> faults.add(key + " is not a setting; known are " + known
                + ", and audit.witness.1.url, audit.witness.1.vkey and audit.witness.1.country for each witness"));
        return lines;
    }

    /** The names of settings that name a file with a secret in it. */
    static Set<String> secrets() {
        Set<String> names = new TreeSet<>(KEYS);
        names.addAll(KeyLines.KEYS);
        names.removeIf(name -> !SECRET.matcher(name).matches());
        return names;
    }

    /** The numbers of the witnesses that are named, in order. */
    static Stream<String> witnesses(Properties lines) {
        return lines.stringPropertyNames().stream()
                .map(WITNESS::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .distinct()
                .sorted();
    }
}
