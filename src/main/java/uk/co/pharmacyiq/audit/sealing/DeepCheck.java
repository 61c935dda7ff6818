package uk.co.pharmacyiq.audit.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.sealing.forest.HeadLog;
import uk.co.pharmacyiq.audit.sealing.forest.Heads;
import uk.co.pharmacyiq.audit.sealing.forest.LogCheck;
import uk.co.pharmacyiq.audit.sealing.rows.Database;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;

/**
 * Makes every hash again from what is stored and compares: events with their leaves, leaves with tiles and heads, heads
 * with the log of heads, and that with what was signed.
 */
final class DeepCheck {

    /** Findings after which nothing may be signed: what would be signed rests on what was changed. */
    static final Set<String> STOPS = Set.of("root-mismatch", "head-changed", "tile-changed", "signature-invalid");

    private static final String LOGS = "select log, opened_at from audit.log_book order by log";

    private static final String CHECKPOINTS = "select size, note from audit.checkpoint where log = ? order by size";

    private record Log(int number, Instant openedAt) {}

    private record Signed(long size, String note) {}

    private final Database database;
    private final SealerKeys keys;

    DeepCheck(Database database, SealerKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Everything of every log. */
    List<Finding> everything() throws SQLException {
        return since(Instant.EPOCH);
    }

    /** What was recorded since a moment, and all heads. */
    List<Finding> since(Instant from) throws SQLException {
        var findings = new ArrayList<Finding>();
        try (var connection = database.connection()) {
            var logs = Sql.rows(
                    connection,
                    LOGS,
                    row -> new Log(
                            row.getInt(1),
                            row.getObject(2, OffsetDateTime.class).toInstant()));
            for (var log : logs) {
                var orderedFrom = log.number() == 1 ? Instant.EPOCH : log.openedAt();
                var check = new LogCheck(connection, log.number(), keys.origins(), orderedFrom);
                for (var head : Heads.all(connection, log.number())) {
                    findings.addAll(check.organisation(head, from));
                }
                findings.addAll(heads(connection, check, log.number()));
            }
        }
        return findings;
    }

    private List<Finding> heads(Connection connection, LogCheck check, int log) throws SQLException {
        var signed = Sql.rows(connection, CHECKPOINTS, row -> new Signed(row.getLong(1), row.getString(2)), log);
        var checkpoints = new ArrayList<Checkpoint>();
        var findings = new ArrayList<Finding>();
        for (var each : signed) {
            var checkpoint = checkpoint(each, log);
            checkpoint.ifPresent(checkpoints::add);
            if (checkpoint.isEmpty()) {
                findings.add(Finding.ofLog(
                        Finding.PLATFORM,
                        "signature-invalid",
                        each.size(),
                        "A stored checkpoint is not one that was signed."));
            }
        }
        findings.addAll(check.heads(HeadLog.state(connection, log), checkpoints));
        return findings;
    }

    private Optional<Checkpoint> checkpoint(Signed signed, int log) {
        var origin = keys.origins().heads(log);
        var note = SignedNote.parse(signed.note());
        return note.filter(each -> keys.signed(each, origin))
                .flatMap(each -> Checkpoint.parse(each.text()))
                .filter(each -> each.origin().equals(origin) && each.size() == signed.size());
    }
}
