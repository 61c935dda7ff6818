package uk.co.pharmacyiq.audit.sealing.forest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import uk.co.pharmacyiq.audit.sealing.rows.EventRow;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;

/** Leaves of the organisations' logs, added a batch at a time. */
final class LeafStore {

    private static final String ADD = """
            insert into audit.leaf (organisation_id, log, idx, event_id, at, xid, leaf_hash)
            select u.organisation_id, ?, u.idx, u.event_id, timestamptz 'epoch' + u.at * interval '1 microsecond',
                   u.xid::text::xid8, u.leaf_hash
              from unnest(?, ?, ?, ?, ?, ?) as u (organisation_id, idx, event_id, at, xid, leaf_hash)
            """;

    private static final String ALREADY = """
            select l.organisation_id, l.event_id, (extract(epoch from l.at) * 1000000)::int8
              from unnest(?, ?) as u (organisation_id, event_id)
              join audit.leaf l on l.organisation_id = u.organisation_id and l.event_id = u.event_id
            """;

    /** A leaf that stands already, with the time of its row. */
    record Standing(EventRow.Place place, long at) {}

    private LeafStore() {}

    /** In the order of the index, log by log, so that neighbours meet on its pages. */
    static void add(Connection connection, int log, List<Batch.Leaf> unordered) throws SQLException {
        var leaves = unordered.stream()
                .sorted(Comparator.comparing(leaf -> leaf.row().organisation()))
                .toList();
        int count = leaves.size();
        var organisations = new UUID[count];
        var events = new UUID[count];
        var indexes = new long[count];
        var times = new long[count];
        var transactions = new long[count];
        var hashes = new byte[count][];
        for (int at = 0; at < count; at++) {
            var leaf = leaves.get(at);
            organisations[at] = leaf.row().organisation();
            events[at] = leaf.row().event();
            indexes[at] = leaf.index();
            times[at] = leaf.row().at();
            transactions[at] = leaf.row().xid();
            hashes[at] = leaf.hash();
        }
        Sql.run(connection, ADD, log, organisations, indexes, events, times, transactions, hashes);
    }

    /** Which of these events have a leaf, in any log. */
    static List<Standing> already(Connection connection, List<EventRow> rows) throws SQLException {
        return Sql.rows(
                connection,
                ALREADY,
                row -> new Standing(new EventRow.Place(Sql.uuid(row, 1), Sql.uuid(row, 2)), row.getLong(3)),
                rows.stream().map(EventRow::organisation).toArray(UUID[]::new),
                rows.stream().map(EventRow::event).toArray(UUID[]::new));
    }
}
