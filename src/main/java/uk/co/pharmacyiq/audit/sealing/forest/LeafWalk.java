package uk.co.pharmacyiq.audit.sealing.forest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.audit.sealing.rows.Cursor;
import uk.co.pharmacyiq.audit.sealing.rows.EventRow;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;
import uk.co.pharmacyiq.audit.sealing.rows.LeafScan;
import uk.co.pharmacyiq.audit.sealing.rows.RowCheck;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;
import uk.co.pharmacyiq.audit.tree.Merkle;

/** Walks along the leaves of one log and holds each against the event it was made of, where that is still there. */
final class LeafWalk {

    private static final String LEAVES = "select " + EventRow.COLUMNS + """
            , l.idx, l.leaf_hash
              from audit.leaf l
              left join audit.event e
                on e.organisation_id = l.organisation_id and e.event_id = l.event_id and e.at = l.at
             where l.organisation_id = ? and l.log = ? and l.idx >= ? and l.idx < ?
             order by l.idx
            """;

    private static final int INDEX = 10;
    private static final int HASH = 11;

    private record Seen(Optional<EventRow> event, long index, byte[] hash) {}

    private final Connection connection;
    private final int log;
    private final UUID organisation;
    private final long orderedFrom;
    private final List<Finding> findings;
    private @Nullable Cursor last;

    LeafWalk(Connection connection, int log, UUID organisation, Instant orderedFrom, List<Finding> findings) {
        this.connection = connection;
        this.log = log;
        this.organisation = organisation;
        this.orderedFrom = orderedFrom.toEpochMilli() * 1000;
        this.findings = findings;
    }

    /** The hashes of these leaves as they are stored; what is wrong with their events is found on the way. */
    List<byte[]> hashes(long low, long high) throws SQLException {
        var seen = Sql.rows(connection, LEAVES, LeafWalk::seen, organisation, log, low, high);
        for (var leaf : seen) {
            leaf.event().ifPresent(event -> look(event, leaf));
        }
        return seen.stream().map(Seen::hash).toList();
    }

    private void look(EventRow event, Seen leaf) {
        if (!Arrays.equals(Merkle.leafHash(event.leaf()), leaf.hash())) {
            findings.add(Finding.of(event, "leaf-changed", "The public part of a sealed event was changed.")
                    .at(leaf.index()));
        } else {
            RowCheck.look(event, LeafScan.of(event.leaf()))
                    .ifPresent(finding -> findings.add(finding.at(leaf.index())));
        }
        if (event.at() >= orderedFrom) {
            var before = last;
            last = event.cursor();
            if (before != null && !before.isBefore(last)) {
                findings.add(Finding.of(event, "order", "A leaf does not stand in the order of its transaction.")
                        .at(leaf.index()));
            }
        }
    }

    private static Seen seen(ResultSet row) throws SQLException {
        var event = row.getObject(2) == null ? Optional.<EventRow>empty() : Optional.of(EventRow.read(row));
        return new Seen(event, row.getLong(INDEX), row.getBytes(HASH));
    }
}
