package uk.co.pharmacyiq.launcher.installation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.co.pharmacyiq.audit.anchor.WitnessClient;
import uk.co.pharmacyiq.audit.sealing.SealerKeys;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/**
 * What the sealer needs, complete: one that is not is never made. It asks for none of the server's secrets, so that the
 * sealer can have an account of its own.
 *
 * @param anchorFile the file outside the database that every checkpoint is added to
 * @param witnesses address and key of each, separated by a space
 */
public record SealerConfiguration(
        DatabaseAccess database,
        Path keyFile,
        Path anchorFile,
        List<String> witnesses,
        Optional<TimeStamps> timeStamps) {

    /** An RFC 3161 authority, and the certificate it must sign under. */
    public record TimeStamps(URI url, Path certificate) {}

    public SealerConfiguration {
        witnesses = List.copyOf(witnesses);
    }

    /** The configuration, or a refusal that lists all that is wrong. */
    public static SealerConfiguration read(Path file) throws IOException {
        ConfigurationValues values = ConfigurationValues.read(file);
        if (values.isEmpty()) {
            values.refuseFaults();
        }
        String url = values.databaseUrl();
        SealerConfiguration configuration = new SealerConfiguration(
                values.role(url, "sealer"), keyFile(values), anchorFile(values), witnesses(values), timeStamps(values));
        values.refuseFaults();
        return configuration;
    }

    private static Path keyFile(ConfigurationValues values) {
        Path file = values.readable("sealer.key-file");
        if (Files.isReadable(file) && !Files.isDirectory(file)) {
            try {
                SealerKeys.read(file);
            } catch (IOException unusable) {
                values.faults().add("sealer.key-file: " + file + ": " + unusable.getMessage());
            }
        }
        return file;
    }

    private static Path anchorFile(ConfigurationValues values) {
        String name = values.required("audit.anchor-file");
        Path file = values.beside(name);
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (!name.isEmpty() && !Files.isWritable(Files.exists(file) ? file : folder)) {
            values.faults().add("audit.anchor-file: " + file + " cannot be written");
        }
        return file;
    }

    private static List<String> witnesses(ConfigurationValues values) {
        List<String> witnesses = new ArrayList<>();
        values.witnesses().forEach(number -> {
            String prefix = "audit.witness." + number;
            String url = values.required(prefix + ".url");
            String key = values.required(prefix + ".vkey");
            String witness = url + " " + key;
            if (!url.isEmpty() && !key.isEmpty() && WitnessClient.parse(witness).isEmpty()) {
                values.faults()
                        .add(prefix + ": the url must begin with http or https, and the vkey must be the one that the"
                                + " witness prints when it starts");
            }
            PlaceLines.outside(values, prefix);
            witnesses.add(witness);
        });
        return witnesses;
    }

    private static Optional<TimeStamps> timeStamps(ConfigurationValues values) {
        if (values.value("audit.time-stamp.url") == null && values.value("audit.time-stamp.certificate") == null) {
            return Optional.empty();
        }
        String url = values.required("audit.time-stamp.url");
        Path certificate = values.readable("audit.time-stamp.certificate");
        PlaceLines.outside(values, "audit.time-stamp");
        if (!url.isEmpty() && !url.matches("https?://[!-~]+")) {
            values.faults().add("audit.time-stamp.url must begin with http or https");
            return Optional.empty();
        }
        return Optional.of(new TimeStamps(URI.create(url), certificate));
    }
}
