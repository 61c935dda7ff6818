package uk.co.pharmacyiq.audit.sealing.forest;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.co.pharmacyiq.audit.sealing.forest.TreeStore.Range;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;
import uk.co.pharmacyiq.audit.sealing.rows.SealingStopped;
import uk.co.pharmacyiq.audit.tree.TileAddress;

/** A tile that became full, and how such are made: from leaves, or from the roots of the tiles below. */
record FullTile(UUID organisation, long n, byte[] data) {

    private static final int LEVELS = 8;

    /** Stores every tile that becomes full as these logs grow; their new leaves need not be stored yet. */
    static void store(Connection connection, TreeStore trees, int log, Collection<Growth> grown) throws SQLException {
        for (int level = 0; level < LEVELS; level++) {
            int here = level;
            var filling = grown.stream().filter(each -> each.fillsTile(here)).toList();
            if (filling.isEmpty()) {
                return;
            }
            var entries = level == 0
                    ? trees.leaves(connection, log, started(filling))
                    : trees.roots(connection, log, level - 1, below(filling, level));
            var full = new ArrayList<FullTile>();
            filling.forEach(each -> full.addAll(cut(each, here, entries)));
            trees.add(connection, log, level, full);
        }
    }

    /** The leaves before the new ones in tiles that were begun earlier. */
    private static List<Range> started(List<Growth> filling) {
        return filling.stream()
                .map(each -> new Range(
                        each.organisation(),
                        each.firstTile(0) * TileAddress.FULL,
                        each.before().size()))
                .toList();
    }

    private static List<Range> below(List<Growth> filling, int level) {
        return filling.stream()
                .map(each -> new Range(
                        each.organisation(),
                        each.firstTile(level) * TileAddress.FULL,
                        each.openTile(level) * TileAddress.FULL))
                .toList();
    }

    private static List<FullTile> cut(Growth each, int level, Map<UUID, List<byte[]>> stored) {
        var entries = new ArrayList<>(stored.getOrDefault(each.organisation(), List.of()));
        if (level == 0) {
            entries.addAll(each.hashes());
        }
        var tiles = new ArrayList<FullTile>();
        for (long n = each.firstTile(level); n < each.openTile(level); n++) {
            int from = (int) (n - each.firstTile(level)) * TileAddress.FULL;
            if (entries.size() < from + TileAddress.FULL) {
                throw new SealingStopped(Finding.ofLog(
                        each.organisation(),
                        "leaf-missing",
                        n * TileAddress.FULL,
                        "Stored leaves of the last tile are missing."));
            }
            tiles.add(new FullTile(each.organisation(), n, joined(entries.subList(from, from + TileAddress.FULL))));
        }
        return tiles;
    }

    private static byte[] joined(List<byte[]> hashes) {
        var data = new ByteArrayOutputStream(hashes.size() * 32);
        hashes.forEach(data::writeBytes);
        return data.toByteArray();
    }
}
