package uk.co.pharmacyiq.audit.sealing.forest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;
import uk.co.pharmacyiq.audit.tree.Tile;

/** Hashes of trees in the database: of the organisations' logs, or of the log of heads, which is nobody's. */
enum TreeStore {
    ORGANISATIONS("""
            select r.organisation_id, l.leaf_hash
              from unnest(?, ?, ?) with ordinality as r (organisation_id, low, high, place)
             cross join lateral (
                       select l.idx, l.leaf_hash
                         from audit.leaf l
                        where l.organisation_id = r.organisation_id and l.log = ? and l.idx >= r.low and l.idx < r.high
                        order by l.idx) l
             order by r.place, l.idx
            """, """
            select r.organisation_id, t.root
              from unnest(?, ?, ?) with ordinality as r (organisation_id, low, high, place)
             cross join lateral (
                       select t.n, t.root
                         from audit.tile t
                        where t.organisation_id = r.organisation_id and t.log = ? and t.level = ?
                          and t.n >= r.low and t.n < r.high
                        order by t.n) t
             order by r.place, t.n
            """, """
            insert into audit.tile (organisation_id, log, level, n, root, data)
            select u.organisation_id, ?, ?, u.n, u.root, u.data
              from unnest(?, ?, ?, ?) as u (organisation_id, n, root, data)
            """, """
            select t.organisation_id, t.data
              from unnest(?, ?, ?) with ordinality as r (organisation_id, low, high, place)
              join audit.tile t
                on t.organisation_id = r.organisation_id and t.log = ? and t.level = ? and t.n >= r.low and t.n < r.high
             order by r.place, t.n
            """),
    HEADS("""
            select r.organisation_id, l.leaf_hash
              from unnest(?, ?, ?) as r (organisation_id, low, high)
              join audit.head_leaf l on l.log = ? and l.idx >= r.low and l.idx < r.high
             order by l.idx
            """, """
            select r.organisation_id, t.root
              from unnest(?, ?, ?) as r (organisation_id, low, high)
              join audit.head_tile t on t.log = ? and t.level = ? and t.n >= r.low and t.n < r.high
             order by t.n
            """, """
            insert into audit.head_tile (log, level, n, root, data)
            select ?, ?, u.n, u.root, u.data
              from unnest(?, ?, ?, ?) as u (organisation_id, n, root, data)
            """, """
            select r.organisation_id, t.data
              from unnest(?, ?, ?) as r (organisation_id, low, high)
              join audit.head_tile t on t.log = ? and t.level = ? and t.n >= r.low and t.n < r.high
             order by t.n
            """);

    /** Part of a log, from one index up to and without another. */
    record Range(UUID organisation, long low, long high) {}

    private final String leaves;
    private final String roots;
    private final String addTiles;
    private final String tiles;

    TreeStore(String leaves, String roots, String addTiles, String tiles) {
        this.leaves = leaves;
        this.roots = roots;
        this.addTiles = addTiles;
        this.tiles = tiles;
    }

    /** The leaf hashes of these parts of logs, by organisation, in order. */
    Map<UUID, List<byte[]>> leaves(Connection connection, int log, List<Range> ranges) throws SQLException {
        return hashes(connection, leaves, ranges, log);
    }

    /** The roots of these full tiles. */
    Map<UUID, List<byte[]>> roots(Connection connection, int log, int level, List<Range> ranges) throws SQLException {
        return hashes(connection, roots, ranges, log, level);
    }

    /** The bytes of these full tiles. */
    Map<UUID, List<byte[]>> tiles(Connection connection, int log, int level, List<Range> ranges) throws SQLException {
        return hashes(connection, tiles, ranges, log, level);
    }

    void add(Connection connection, int log, int level, List<FullTile> full) throws SQLException {
        Sql.run(
                connection,
                addTiles,
                log,
                level,
                full.stream().map(FullTile::organisation).toArray(UUID[]::new),
                full.stream().mapToLong(FullTile::n).toArray(),
                full.stream().map(tile -> Tile.root(tile.data(), 8, 0)).toArray(byte[][]::new),
                full.stream().map(FullTile::data).toArray(byte[][]::new));
    }

    private static Map<UUID, List<byte[]>> hashes(Connection connection, String sql, List<Range> ranges, int... more)
            throws SQLException {
        var values = new ArrayList<Object>();
        values.add(ranges.stream().map(Range::organisation).toArray(UUID[]::new));
        values.add(ranges.stream().mapToLong(Range::low).toArray());
        values.add(ranges.stream().mapToLong(Range::high).toArray());
        for (int each : more) {
            values.add(each);
        }
        var found = new HashMap<UUID, List<byte[]>>();
        Sql.rows(
                connection,
                sql,
                row -> found.computeIfAbsent(Sql.uuid(row, 1), _ -> new ArrayList<>())
                        .add(row.getBytes(2)),
                values.toArray());
        return found;
    }
}
