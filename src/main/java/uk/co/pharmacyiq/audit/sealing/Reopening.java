package uk.co.pharmacyiq.audit.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.sealing.chain.OwnRecord;
import uk.co.pharmacyiq.audit.sealing.forest.Batch;
import uk.co.pharmacyiq.audit.sealing.forest.HeadLog;
import uk.co.pharmacyiq.audit.sealing.forest.Heads;
import uk.co.pharmacyiq.audit.sealing.rows.Cursor;
import uk.co.pharmacyiq.audit.sealing.rows.Database;
import uk.co.pharmacyiq.audit.sealing.rows.EventRow;
import uk.co.pharmacyiq.audit.sealing.rows.Events;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;

/**
 * Opens a new log where the database was set back and what was sealed since cannot be had again. The old log stays as it
 * is, under its name, readable and provable. The new one says of itself what the last checkpoint was that others hold of
 * the old one, and every organisation's log begins with that; then come the events that no log holds.
 */
public final class Reopening {

    private static final int AT_ONCE = 20_000;

    private final Database database;
    private final SealerKeys keys;
    private final OwnRecord record;

    public Reopening(DataSource source, SealerKeys keys, Clock clock) {
        this.database = new Database(source);
        this.keys = keys;
        this.record = new OwnRecord(database, keys.writers(), clock);
    }

    /**
     * Opens the next log; answers its number. No sealer may be running.
     *
     * @param witnessed the newest checkpoint of the old log that anybody holds outside the database
     * @throws IllegalArgumentException if it is none of the old log, or not signed by it
     * @throws IllegalStateException if a sealer is running
     */
    public int reopen(SignedNote witnessed) throws SQLException {
        try (var leadership = new Leadership(database)) {
            if (!leadership.held()) {
                throw new IllegalStateException("A sealer is running. Stop it, and open a new log then.");
            }
            return database.transaction(connection -> open(connection, witnessed));
        }
    }

    private int open(Connection connection, SignedNote witnessed) throws SQLException {
        int old = PositionStore.log(connection, keys);
        var checkpoint = Checkpoint.parse(witnessed.text())
                .filter(each ->
                        each.origin().equals(keys.origins().heads(old)) && keys.signed(witnessed, each.origin()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "This is no checkpoint of " + keys.origins().heads(old) + " signed by a key of the sealer."));
        int log = old + 1;
        PositionStore.openLog(connection, log, keys, witnessed.note());
        var facts = facts(checkpoint, witnessed);
        var organisations = new LinkedHashSet<UUID>();
        organisations.add(Finding.PLATFORM);
        Heads.all(connection, old).forEach(head -> organisations.add(head.organisation()));
        for (var organisation : organisations) {
            record.say(organisation, "RECORD_REOPENED", facts);
        }
        fill(connection, log);
        var snapshot = Events.snapshot(connection);
        PositionStore.move(connection, new Cursor(snapshot.oldestOpen(), 0, new UUID(0, 0)));
        return log;
    }

    private void fill(Connection connection, int log) throws SQLException {
        var heads = HeadLog.lead(connection, keys.origins(), log);
        var trees = new Heads(log);
        seal(connection, heads, trees, Events.of(connection, record.writer().id()));
        for (var rows = Events.unsealed(connection, AT_ONCE);
                !rows.isEmpty();
                rows = Events.unsealed(connection, AT_ONCE)) {
            seal(connection, heads, trees, rows);
        }
    }

    private static void seal(Connection connection, HeadLog heads, Heads trees, List<EventRow> rows)
            throws SQLException {
        var batch = Batch.store(connection, trees, heads.log(), rows);
        trees.accept(batch.grown());
        heads.append(connection, batch.grown()).ifPresent(heads::accept);
    }

    private static Map<String, String> facts(Checkpoint checkpoint, SignedNote witnessed) {
        var facts = new HashMap<String, String>();
        facts.put("origin", checkpoint.origin());
        facts.put("size", Long.toString(checkpoint.size()));
        facts.put("root", Base64.getEncoder().encodeToString(checkpoint.root()));
        facts.put("checkpoint", witnessed.note());
        return facts;
    }
}
