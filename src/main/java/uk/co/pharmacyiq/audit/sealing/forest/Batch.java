package uk.co.pharmacyiq.audit.sealing.forest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.audit.sealing.rows.EventRow;
import uk.co.pharmacyiq.audit.tree.Merkle;

/**
 * Rows as they become leaves of their organisations' logs.
 *
 * @param duplicates rows with the identifier of an event that is a leaf already: they are not sealed, and told
 */
public record Batch(List<Leaf> leaves, List<Growth> grown, List<EventRow> duplicates) {

    /** A row with its place in its log. */
    public record Leaf(EventRow row, long index, byte[] hash) {}

    private static final String UNIQUE_VIOLATION = "23505";

    /** Stores the rows as leaves, with the tiles they fill and the heads they lead to. */
    public static Batch store(Connection connection, Heads heads, int log, List<EventRow> rows) throws SQLException {
        heads.load(connection, rows.stream().map(EventRow::organisation).collect(Collectors.toSet()));
        var batch = of(heads, rows, List.of());
        if (batch.leaves().isEmpty()) {
            return batch;
        }
        var before = connection.setSavepoint();
        try {
            LeafStore.add(connection, log, batch.leaves());
        } catch (SQLException failed) {
            if (!UNIQUE_VIOLATION.equals(failed.getSQLState())) {
                throw failed;
            }
            connection.rollback(before);
            batch = sifted(connection, heads, rows);
            LeafStore.add(connection, log, batch.leaves());
        }
        FullTile.store(connection, TreeStore.ORGANISATIONS, log, batch.grown());
        heads.move(connection, batch.grown());
        return batch;
    }

    private static Batch of(Heads heads, List<EventRow> rows, List<EventRow> duplicates) {
        var grown = new LinkedHashMap<UUID, Growth>();
        var leaves = new ArrayList<Leaf>(rows.size());
        for (var row : rows) {
            var hash = Merkle.leafHash(row.leaf());
            long index =
                    grown.computeIfAbsent(row.organisation(), heads::growth).add(hash);
            leaves.add(new Leaf(row, index, hash));
        }
        return new Batch(leaves, List.copyOf(grown.values()), duplicates);
    }

    /** Leaves out what stands already: the same row in silence, another row with the same identifier as a duplicate. */
    private static Batch sifted(Connection connection, Heads heads, List<EventRow> rows) throws SQLException {
        Map<EventRow.Place, Long> standing = new HashMap<>();
        LeafStore.already(connection, rows).forEach(leaf -> standing.put(leaf.place(), leaf.at()));
        var fresh = new ArrayList<EventRow>();
        var duplicates = new ArrayList<EventRow>();
        var here = new HashSet<EventRow.Place>();
        for (var row : rows) {
            var at = standing.get(row.place());
            if (at == null && here.add(row.place())) {
                fresh.add(row);
            } else if (at == null || at != row.at()) {
                duplicates.add(row);
            }
        }
        return of(heads, fresh, duplicates);
    }
}
