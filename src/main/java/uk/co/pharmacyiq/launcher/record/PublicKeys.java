package uk.co.pharmacyiq.launcher.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import uk.co.pharmacyiq.audit.note.VerifierKey;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/** The public keys that the database holds, oldest first. */
record PublicKeys(List<VerifierKey> logs, List<VerifierKey> witnesses) {

    static PublicKeys of(DatabaseAccess auditor) throws SQLException {
        List<VerifierKey> logs = new ArrayList<>();
        List<VerifierKey> witnesses = new ArrayList<>();
        try (Connection connection = auditor.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select purpose, vkey from audit.public_key order by since, vkey")) {
            while (rows.next()) {
                VerifierKey.parse(rows.getString(2))
                        .ifPresent(
                                switch (rows.getString(1)) {
                                    case "log" -> logs::add;
                                    case "witness" -> witnesses::add;
                                    default -> _ -> {};
                                });
            }
        }
        return new PublicKeys(logs, witnesses);
    }

    /** What all names of logs begin with. */
    String base() {
        return newest(logs).name().replaceFirst("/heads/[0-9]+$", "");
    }

    static VerifierKey parse(String vkey) {
        return VerifierKey.parse(vkey)
                .orElseThrow(() -> new CommandFailed("That is no public key, as 'audit keys' prints one: " + vkey));
    }

    static VerifierKey newest(List<VerifierKey> logs) {
        if (logs.isEmpty()) {
            throw new CommandFailed("There is no key to check with: no sealer has run on this database");
        }
        return logs.getLast();
    }
}
