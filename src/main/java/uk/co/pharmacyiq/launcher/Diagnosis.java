package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.ConfigurationValues;
import uk.co.pharmacyiq.launcher.installation.DataFolder;
import uk.co.pharmacyiq.launcher.installation.KeySettings;
import uk.co.pharmacyiq.launcher.installation.SecretAge;
import uk.co.pharmacyiq.launcher.keys.KeysCheck;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.launcher.postgres.DatabaseCheck;
import uk.co.pharmacyiq.launcher.postgres.DatabaseTls;
import uk.co.pharmacyiq.launcher.tls.TlsFiles;

/** Looks at what an installation stands on, one thing after the other, and remembers what it found. */
final class Diagnosis {

    /** One thing looked at; a finding is something to do about it. */
    record Entry(String subject, boolean finding, String text) {}

    private static final int JAVA = 25;
    private static final long LEAST_DISK_BYTES = 1_000_000_000;
    private static final Duration CERTIFICATE_LEAST = Duration.ofDays(30);

    private final Clock clock;
    private final List<Entry> entries = new ArrayList<>();

    Diagnosis(Clock clock) {
        this.clock = clock;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    void java() {
        Runtime.Version version = Runtime.version();
        report("jdk", version.feature() != JAVA, version + (version.feature() == JAVA ? "" : ", wanted is " + JAVA));
    }

    void disk(Path folder) {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            long free = Files.getFileStore(there).getUsableSpace();
            report("disk", free < LEAST_DISK_BYTES, free / 1_000_000 + " MB free at " + there);
        } catch (IOException e) {
            report("disk", true, "cannot be looked at: " + there);
        }
    }

    void configuration(CommandFailed refusal) {
        report("configuration", true, String.valueOf(refusal.getMessage()));
    }

    void nothingInstalled(DataFolder folder) {
        report("database", false, "nothing is installed in " + folder.path() + ": not looked at");
    }

    void database(DatabaseAccess app) {
        DatabaseCheck check;
        try {
            check = DatabaseCheck.of(app, clock);
        } catch (SQLException | IOException e) {
            report("database", true, "does not answer: " + e.getMessage());
            return;
        }
        report("database", false, "PostgreSQL " + check.majorVersion());
        report(
                "clock",
                false,
                "differs from the database's by " + check.clocksDiffer().toMillis() + " ms");
        report("migrations", false, check.schema().pending().size() + " pending");
        for (String fault : check.faults(false)) {
            report("database", true, fault);
        }
        if (check.schema().pending().isEmpty()) {
            record(app);
        }
    }

    private void record(DatabaseAccess app) {
        try {
            entries.addAll(RecordDiagnosis.of(app));
        } catch (SQLException e) {
            report("record", true, "cannot be looked at: " + e.getMessage());
        }
    }

    void keys(KeySettings settings) {
        try {
            KeysCheck.of(settings).lines().forEach(line -> report("keys", false, line));
        } catch (IOException | CommandFailed | IllegalStateException e) {
            report("keys", true, String.valueOf(e.getMessage()));
        }
    }

    void secrets(ConfigurationValues values, DatabaseAccess app) {
        try {
            SecretAge.of(values, clock).forEach(age -> report("secret", age.tooOld(), age.text()));
            DatabaseTls tls = DatabaseTls.of(app, values.databaseIsElsewhere());
            report("database-tls", tls.isOpen(), tls.text());
        } catch (IOException | SQLException e) {
            report("secret", true, "cannot be looked at: " + e.getMessage());
        }
    }

    void certificate(Path file) {
        try {
            Instant end = TlsFiles.read(file).getNotAfter().toInstant();
            boolean soon = end.minus(CERTIFICATE_LEAST).isBefore(clock.instant());
            report("certificate", soon, "valid until " + end);
        } catch (IOException | CertificateException e) {
            report("certificate", true, "cannot be read: " + file);
        }
    }

    private void report(String subject, boolean finding, String text) {
        entries.add(new Entry(subject, finding, text));
    }
}
