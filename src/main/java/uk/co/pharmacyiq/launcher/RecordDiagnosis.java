package uk.co.pharmacyiq.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/** How the sealing of the record goes, as the database tells it. */
final class RecordDiagnosis {

    private static final long MOST_SILENT_SECONDS = 60;

    private RecordDiagnosis() {}

    /** What there is to say, anchor by anchor. */
    static List<Diagnosis.Entry> of(DatabaseAccess app) throws SQLException {
        List<Diagnosis.Entry> entries = new ArrayList<>();
        try (Connection connection = app.connect();
                Statement statement = connection.createStatement()) {
            sealer(statement, entries);
            anchors(statement, entries);
        }
        return entries;
    }

    private static void sealer(Statement statement, List<Diagnosis.Entry> entries) throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                select state, told, extract(epoch from now() - ticked_at)::bigint, sealed, oldest_ms / 1000, findings
                  from audit.sealer_status
                 order by shard""")) {
            if (!row.next()) {
                entries.add(entry(true, "no sealer has ever run: nothing on the record is sealed"));
                return;
            }
            String state = row.getString(1);
            if (row.getLong(3) > MOST_SILENT_SECONDS) {
                entries.add(entry(true, "the sealer has not been heard of for " + row.getLong(3) + " s: start it"));
            } else if (state.equals("down")) {
                entries.add(entry(true, "sealing is down: " + row.getString(2)));
            } else if (row.getLong(5) > MOST_SILENT_SECONDS) {
                entries.add(entry(true, "the oldest entry that is not sealed is " + row.getLong(5) + " s old"));
            } else {
                entries.add(entry(false, state + "; " + row.getLong(4) + " entries sealed"));
            }
            if (row.getInt(6) > 0) {
                entries.add(entry(true, row.getInt(6) + " findings: see audit verify"));
            }
        }
    }

    private static void anchors(Statement statement, List<Diagnosis.Entry> entries) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("select name, state, size, told from audit.anchor order by name")) {
            while (rows.next()) {
                boolean good = rows.getString(2).equals("consistent");
                entries.add(new Diagnosis.Entry(
                        "anchor",
                        !good,
                        rows.getString(1) + (good ? " agrees, at size " + rows.getLong(3) : ": " + rows.getString(4))));
            }
        }
    }

    private static Diagnosis.Entry entry(boolean finding, String text) {
        return new Diagnosis.Entry("record", finding, text);
    }
}
