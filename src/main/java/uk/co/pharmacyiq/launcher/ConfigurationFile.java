package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.co.pharmacyiq.launcher.files.PrivateFile;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.ConfigurationValues;
import uk.co.pharmacyiq.launcher.installation.DataPurpose;
import uk.co.pharmacyiq.launcher.installation.KeySettings;
import uk.co.pharmacyiq.launcher.installation.PlaceLines;
import uk.co.pharmacyiq.launcher.tls.TlsFiles;

/** Reads what the server needs of a configuration file and finds everything that is wrong with it. */
final class ConfigurationFile {

    private static final Pattern ORIGIN = Pattern.compile("https://[a-z0-9][a-z0-9.-]*[a-z](:[0-9]{1,5})?");

    private final ConfigurationValues values;
    private final Clock clock;

    private ConfigurationFile(ConfigurationValues values, Clock clock) {
        this.values = values;
        this.clock = clock;
    }

    /** The configuration, or a refusal that lists all that is wrong. */
    static RunConfiguration read(Path file, Clock clock) throws IOException {
        ConfigurationValues values = ConfigurationValues.read(file);
        if (values.isEmpty()) {
            values.refuseFaults();
        }
        Optional<RunConfiguration> configuration = new ConfigurationFile(values, clock).parse();
        if (!values.faults().isEmpty() || configuration.isEmpty()) {
            throw refusal(file, values.faults());
        }
        return configuration.get();
    }

    static CommandFailed refusal(Path file, List<String> faults) {
        return ConfigurationValues.refusal(file, faults);
    }

    private Optional<RunConfiguration> parse() throws IOException {
        String url = values.databaseUrl();
        RunConfiguration.Databases databases = new RunConfiguration.Databases(
                values.role(url, ""), values.optionalRole(url, "migrator"), values.optionalRole(url, "catalogue"));
        TlsFiles tls = tls();
        Server.Address address = address();
        KeySettings keys = values.keys();
        DataPurpose purpose = purpose();
        String origins = origins();
        String country = PlaceLines.ofServer(values);
        return organisation()
                .map(organisation -> new RunConfiguration(
                        databases,
                        tls,
                        address,
                        keys,
                        purpose,
                        new RunConfiguration.Told(origins, country),
                        organisation));
    }

    private Optional<FirstAdministrator.Request> organisation() {
        return new NewOrganisation("organisation.", values.faults())
                .read(
                        values.required("organisation.name"),
                        values.value("organisation.handle"),
                        values.required("organisation.administrator"),
                        values.required("organisation.administrator-username"));
    }

    private TlsFiles tls() throws IOException {
        Path certificate = values.readable("tls.certificate");
        Path key = values.readable("tls.private-key");
        if (Files.isReadable(certificate) && !Files.isDirectory(certificate)) {
            try {
                X509Certificate shown = TlsFiles.read(certificate);
                TlsFiles.weakness(shown).ifPresent(why -> fault("tls.certificate: " + certificate + " " + why));
                Instant end = shown.getNotAfter().toInstant();
                if (end.isBefore(clock.instant())) {
                    fault("tls.certificate: " + certificate + " ran out on " + end);
                }
            } catch (CertificateException e) {
                fault("tls.certificate: " + certificate + " holds no certificate in PEM form");
            }
        }
        if (Files.isReadable(key) && !Files.isDirectory(key)) {
            if (PrivateFile.isOpenToTheWorld(key)) {
                fault("tls.private-key: " + key + " can be read by everybody: chmod o-rw " + key);
            }
            if (!Files.readString(key).contains("PRIVATE KEY-----")) {
                fault("tls.private-key: " + key + " holds no private key in PEM form");
            }
        }
        return new TlsFiles(certificate, key);
    }

    private Server.Address address() {
        String host = values.value("bind-address");
        String port = values.value("port");
        int number = 8443;
        if (port != null) {
            try {
                number = Integer.parseInt(port);
            } catch (NumberFormatException e) {
                number = 0;
            }
            if (number < 1 || number > 65535) {
                fault("port must be a number between 1 and 65535");
            }
        }
        return new Server.Address(host == null ? "127.0.0.1" : host, number);
    }

    /** Real data unless it is said otherwise. */
    private DataPurpose purpose() {
        String said = values.value("purpose");
        DataPurpose purpose =
                said == null ? DataPurpose.PRODUCTION : DataPurpose.named(said).orElse(DataPurpose.DEMONSTRATION);
        if (purpose == DataPurpose.DEMONSTRATION) {
            fault("purpose must be production or training");
        }
        return purpose;
    }

    /** Passkeys are good at these addresses and nowhere else. */
    private String origins() {
        String origins = values.value("origin");
        if (origins == null) {
            return "";
        }
        for (String origin : origins.split(",", -1)) {
            if (!ORIGIN.matcher(origin.strip()).matches()) {
                fault("origin must be an address as a browser shows it, without a path: https://pharmacy.example.org");
            }
        }
        return origins;
    }

    private void fault(String fault) {
        values.faults().add(fault);
    }
}
