package uk.co.pharmacyiq.audit.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.co.pharmacyiq.audit.tree.Frontier;
import uk.co.pharmacyiq.audit.tree.Tile;
import uk.co.pharmacyiq.audit.tree.TileAddress;

/**
 * Takes the leaf hashes of a log one after the other, and holds every stored tile and every root that was ever recorded
 * against the tree they make.
 */
final class TreeCheck {

    /** A root somebody wrote down: of so many leaves, and where it stands. */
    record Claim(long size, byte[] root, String where) {}

    /** Where roots are written down. */
    @FunctionalInterface
    interface Claims {
        /** Those of sizes above the one number, up to and with the other; in order of size. */
        List<Claim> between(long above, long upTo);
    }

    private record StoredTile(byte[] root, byte[] data) {}

    /** Hashes of one level that wait for their tile to be full. */
    private static final class Row {
        private final byte[] data = new byte[TileAddress.FULL * 32];
        private long n;
        private int width;
    }

    private final List<Row> rows = new ArrayList<>(List.of(new Row()));
    private final Frontier frontier = Frontier.empty();
    private final JdbcClient jdbc;
    private final LogName log;
    private final Claims claims;
    private final Findings findings;
    private List<Claim> due = List.of();
    private long tiles;

    TreeCheck(JdbcClient jdbc, LogName log, Claims claims, Findings findings) {
        this.jdbc = jdbc;
        this.log = log;
        this.claims = claims;
        this.findings = findings;
    }

    long size() {
        return frontier.size();
    }

    byte[] root() {
        return frontier.root();
    }

    byte[] edge() {
        return frontier.encode();
    }

    void leaf(byte[] hash) {
        if (frontier.size() % TileAddress.FULL == 0) {
            due = claims.between(frontier.size(), frontier.size() + TileAddress.FULL);
        }
        frontier.append(hash);
        for (var claim : due) {
            if (claim.size() == frontier.size() && !Arrays.equals(claim.root(), frontier.root())) {
                findings.at(
                        claim.size(),
                        "consistency-broken",
                        "The first %d leaves have another root than %s.".formatted(claim.size(), claim.where()));
            }
        }
        add(0, hash);
    }

    /** When there are no more leaves: nothing may be stored of a larger tree. */
    void end() {
        long stored = jdbc.sql("select count(*) from " + log.table("tile") + " where " + log.where())
                .params(log.parameters())
                .query(Long.class)
                .single();
        if (stored > tiles) {
            findings.of("tile-changed", "There are %d tiles more than the log has.".formatted(stored - tiles));
        }
        for (var claim : claims.between(frontier.size(), Long.MAX_VALUE)) {
            findings.at(
                    frontier.size(),
                    "rollback",
                    "There is %s of %d leaves, and the log has only %d."
                            .formatted(claim.where(), claim.size(), frontier.size()));
        }
    }

    private void add(int level, byte[] hash) {
        if (rows.size() == level) {
            rows.add(new Row());
        }
        var row = rows.get(level);
        System.arraycopy(hash, 0, row.data, row.width * 32, 32);
        if (++row.width == TileAddress.FULL) {
            var root = Tile.root(row.data, TileAddress.HEIGHT, 0);
            compare(level, row, root);
            row.n++;
            row.width = 0;
            add(level + 1, root);
        }
    }

    private void compare(int level, Row row, byte[] root) {
        var stored = jdbc.sql("select root, data from " + log.table("tile") + " where " + log.where()
                        + " and level = ? and n = ?")
                .params(log.parameters(level, row.n))
                .query(StoredTile.class)
                .optional();
        tiles += stored.isPresent() ? 1 : 0;
        long first = row.n << (TileAddress.HEIGHT * (level + 1));
        if (stored.isEmpty()) {
            findings.at(first, "tile-changed", "Tile %d of level %d is missing.".formatted(row.n, level));
            return;
        }
        var tile = stored.get();
        if (!Arrays.equals(tile.root(), Tile.root(tile.data(), TileAddress.HEIGHT, 0))) {
            findings.at(first, "tile-changed", "Tile %d of level %d is not as it was written.".formatted(row.n, level));
        } else if (!Arrays.equals(tile.root(), root)) {
            int entry = Arrays.mismatch(tile.data(), row.data) / 32;
            findings.at(
                    first + ((long) entry << (TileAddress.HEIGHT * level)),
                    level == 0 ? "leaf-changed" : "tile-changed",
                    "Tile %d of level %d does not follow from what is below it.".formatted(row.n, level));
        }
    }
}
