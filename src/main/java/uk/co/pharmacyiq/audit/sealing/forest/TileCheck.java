package uk.co.pharmacyiq.audit.sealing.forest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;
import uk.co.pharmacyiq.audit.tree.Tile;

/** Compares tiles with the hashes they were made of. */
final class TileCheck {

    private static final String TILES = """
            select t.level, t.n, t.root, t.data,
                   case t.level
                   when 0 then (select string_agg(l.leaf_hash, ''::bytea order by l.idx)
                                  from audit.leaf l
                                 where l.organisation_id = t.organisation_id and l.log = t.log
                                   and l.idx >= t.n * 256 and l.idx < (t.n + 1) * 256)
                   else (select string_agg(b.root, ''::bytea order by b.n)
                           from audit.tile b
                          where b.organisation_id = t.organisation_id and b.log = t.log and b.level = t.level - 1
                            and b.n >= t.n * 256 and b.n < (t.n + 1) * 256)
                   end
              from audit.tile t
             where t.log = ? and t.organisation_id = ? and (t.level > 0 or t.n >= ?)
            """;

    private static final String HEAD_TILES = """
            select t.level, t.n, t.root, t.data,
                   case t.level
                   when 0 then (select string_agg(l.leaf_hash, ''::bytea order by l.idx)
                                  from audit.head_leaf l
                                 where l.log = t.log and l.idx >= t.n * 256 and l.idx < (t.n + 1) * 256)
                   else (select string_agg(b.root, ''::bytea order by b.n)
                           from audit.head_tile b
                          where b.log = t.log and b.level = t.level - 1
                            and b.n >= t.n * 256 and b.n < (t.n + 1) * 256)
                   end
              from audit.head_tile t
             where t.log = ?
            """;

    private record Seen(int level, long n, boolean sound) {}

    private TileCheck() {}

    static List<Finding> of(Connection connection, int log, UUID organisation, long fromLeaf) throws SQLException {
        return findings(organisation, Sql.rows(connection, TILES, TileCheck::seen, log, organisation, fromLeaf / 256));
    }

    static List<Finding> ofHeads(Connection connection, int log) throws SQLException {
        return findings(Finding.PLATFORM, Sql.rows(connection, HEAD_TILES, TileCheck::seen, log));
    }

    private static Seen seen(ResultSet row) throws SQLException {
        var data = row.getBytes(4);
        boolean sound = Arrays.equals(data, row.getBytes(5)) && Arrays.equals(Tile.root(data, 8, 0), row.getBytes(3));
        return new Seen(row.getInt(1), row.getLong(2), sound);
    }

    private static List<Finding> findings(UUID organisation, List<Seen> tiles) {
        var findings = new ArrayList<Finding>();
        for (var tile : tiles) {
            if (!tile.sound()) {
                findings.add(Finding.ofLog(
                        organisation,
                        "tile-changed",
                        tile.n() << (8 * (tile.level() + 1)),
                        "Tile %d of level %d is not made of the hashes below it.".formatted(tile.n(), tile.level())));
            }
        }
        return findings;
    }
}
