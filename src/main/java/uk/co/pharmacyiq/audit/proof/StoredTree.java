package uk.co.pharmacyiq.audit.proof;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.co.pharmacyiq.audit.tree.Subtrees;
import uk.co.pharmacyiq.audit.tree.TileAddress;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * The tiles of one log as the database holds them: full ones whole; one that is not full, from the hashes of leaves or the
 * roots of the full tiles below it. One statement a tile, and each tile once. It serves one transaction and is thrown away.
 */
final class StoredTree implements Subtrees.Tiles {

    private static final String TILE = """
            select coalesce(
                (select data
                   from %1$s
                  where %3$s and level = :level and n = :n),
                case when :level = 0
                     then (select string_agg(leaf_hash, ''::bytea order by idx)
                             from %2$s
                            where %3$s and idx >= :from and idx < :from + 256)
                     else (select string_agg(root, ''::bytea order by n)
                             from %1$s
                            where %3$s and level = :level - 1 and n >= :from and n < :from + 256) end)
            """;

    private final Map<TileAddress, Optional<byte[]>> known = new HashMap<>();
    private final JdbcClient jdbc;
    private final String sql;
    private final Map<String, Object> which;

    private StoredTree(JdbcClient jdbc, String sql, Map<String, Object> which) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.which = which;
    }

    /** The log of one organisation. */
    static Subtrees of(JdbcClient jdbc, OrganisationId organisation, int log) {
        return Subtrees.over(tiles(jdbc, organisation, log));
    }

    static Subtrees.Tiles tiles(JdbcClient jdbc, OrganisationId organisation, int log) {
        var sql = TILE.formatted("audit.tile", "audit.leaf", "organisation_id = :organisation and log = :log");
        return new StoredTree(jdbc, sql, Map.of("organisation", organisation.value(), "log", log));
    }

    /** The log of heads. */
    static Subtrees ofHeads(JdbcClient jdbc, int log) {
        var sql = TILE.formatted("audit.head_tile", "audit.head_leaf", "log = :log");
        return Subtrees.over(new StoredTree(jdbc, sql, Map.of("log", log)));
    }

    @Override
    public Optional<byte[]> read(int level, long n) {
        return known.computeIfAbsent(new TileAddress(level, n, TileAddress.FULL), _ -> fetch(level, n));
    }

    private Optional<byte[]> fetch(int level, long n) {
        return jdbc.sql(sql)
                .params(which)
                .param("level", level)
                .param("n", n)
                .param("from", n * TileAddress.FULL)
                .query(byte[].class)
                .optional();
    }
}
