package uk.co.pharmacyiq.audit.sealing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.audit.anchor.AnchorConflict;
import uk.co.pharmacyiq.audit.anchor.Anchors;
import uk.co.pharmacyiq.audit.anchor.Anchors.Cosigned;
import uk.co.pharmacyiq.audit.anchor.Standing;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.sealing.forest.StoredTree;
import uk.co.pharmacyiq.audit.sealing.rows.Database;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;
import uk.co.pharmacyiq.audit.sealing.rows.SealingStopped;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;

/** The places outside the database, as sealing deals with them: asks them, tells them, and writes down what they say. */
final class AnchorWatch {

    private static final String KNOWN = "select name, size from audit.anchor where log = ? and size > 0";

    private static final String STANDS = """
            insert into audit.anchor (name, kind, log, size, state, told, checked_at, kept_at)
            values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz)
            on conflict (name) do update
               set kind = excluded.kind, log = excluded.log, size = excluded.size, state = excluded.state,
                   told = excluded.told, checked_at = excluded.checked_at, kept_at = excluded.kept_at
            """;

    private static final String COSIGNED = """
            insert into audit.cosignature (log, size, key_name, line, received_at) values (?, ?, ?, ?, ?)
            on conflict (log, size, key_name) do nothing
            """;

    private record Known(String name, long size) {}

    private final Database database;
    private final Anchors anchors;
    private final SealerKeys keys;
    private List<Standing> written = List.of();

    AnchorWatch(Database database, Anchors anchors, SealerKeys keys) {
        this.database = database;
        this.anchors = anchors;
        this.keys = keys;
    }

    /** Reminds the anchors of what they are known to have kept, so that one which goes back is seen. */
    void remind(Connection connection, int log) throws SQLException {
        for (var known : Sql.rows(connection, KNOWN, row -> new Known(row.getString(1), row.getLong(2)), log)) {
            anchors.remember(known.name(), keys.origins().heads(log), known.size());
        }
    }

    /** Holds every anchor against the database. */
    void check(int log, long size) throws SQLException {
        anchors.check(keys.origins().heads(log), new Stored(database, keys, log, size));
        try (var connection = database.connection()) {
            store(connection, log);
        }
        stopOnConflict();
    }

    /** Publishes a checkpoint; answers why it could not be kept everywhere it must be, if so. */
    Optional<String> publish(int log, SignedNote note) {
        try {
            anchors.publish(note, (from, to) -> proof(log, from, to));
            return Optional.empty();
        } catch (IOException unwritable) {
            return Optional.of("The newest checkpoint could not be kept outside the database; it is tried again.");
        } catch (AnchorConflict conflict) {
            throw stopped(conflict);
        }
    }

    /** Nothing is sealed while an anchor disagrees. */
    void stopOnConflict() {
        var conflict = anchors.conflict();
        if (conflict.isPresent()) {
            throw stopped(conflict.get());
        }
    }

    /** Writes down what the anchors said since the last time. */
    void store(Connection connection, int log) throws SQLException {
        for (Cosigned each : anchors.arrived()) {
            int of = Integer.parseInt(each.origin().substring(each.origin().lastIndexOf('/') + 1));
            Sql.run(connection, COSIGNED, of, each.size(), each.keyName(), each.line(), each.receivedAt());
        }
        var standings = anchors.standings();
        if (!standings.equals(written)) {
            for (var each : standings) {
                store(connection, log, each);
            }
            written = standings;
        }
    }

    private static void store(Connection connection, int log, Standing standing) throws SQLException {
        Sql.run(
                connection,
                STANDS,
                standing.name(),
                standing.kind().text(),
                log,
                standing.size(),
                standing.state().text(),
                standing.told(),
                standing.checkedAt(),
                standing.keptAt().map(Instant::toString).orElse(null));
    }

    private List<byte[]> proof(int log, long from, long to) {
        try (var connection = database.connection()) {
            return StoredTree.ofHeads(connection, log, to).consistency(from, to);
        } catch (SQLException unreadable) {
            throw new IllegalStateException("no proof can be made now", unreadable);
        }
    }

    private static SealingStopped stopped(AnchorConflict conflict) {
        var kind = switch (conflict.kind()) {
            case AHEAD -> "rollback";
            case FORK -> "fork";
            case ALTERED -> "signature-invalid";
            case WENT_BACK -> "stale";
        };
        return new SealingStopped(Finding.ofLog(Finding.PLATFORM, kind, conflict.size(), conflict.sentence()));
    }

    /** The log of heads in the database, as the anchors are held against it. */
    private record Stored(Database database, SealerKeys keys, int log, long size) implements Anchors.Ours {
        @Override
        public byte[] root(long earlier) {
            try (var connection = database.connection()) {
                return StoredTree.ofHeads(connection, log, size).root(earlier);
            } catch (SQLException unreadable) {
                throw new IllegalStateException("the log of heads cannot be read now", unreadable);
            }
        }

        @Override
        public boolean signed(SignedNote note) {
            return keys.signed(note, keys.origins().heads(log));
        }
    }
}
