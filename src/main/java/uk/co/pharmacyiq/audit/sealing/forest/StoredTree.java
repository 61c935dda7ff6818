package uk.co.pharmacyiq.audit.sealing.forest;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.audit.sealing.forest.TreeStore.Range;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;
import uk.co.pharmacyiq.audit.tree.Frontier;
import uk.co.pharmacyiq.audit.tree.Merkle;
import uk.co.pharmacyiq.audit.tree.Subtrees;

/** One log as the database holds it: its roots at earlier sizes, and proofs that it only grew. */
public final class StoredTree implements Subtrees.Tiles {

    private final Connection connection;
    private final TreeStore trees;
    private final UUID organisation;
    private final int log;
    private final long size;

    public StoredTree(Connection connection, TreeStore trees, UUID organisation, int log, long size) {
        this.connection = connection;
        this.trees = trees;
        this.organisation = organisation;
        this.log = log;
        this.size = size;
    }

    public static StoredTree ofHeads(Connection connection, int log, long size) {
        return new StoredTree(connection, TreeStore.HEADS, Finding.PLATFORM, log, size);
    }

    public byte[] root(long earlier) {
        return Merkle.root(earlier, Subtrees.over(this));
    }

    public List<byte[]> consistency(long from, long to) {
        return Merkle.consistencyProof(from, to, Subtrees.over(this));
    }

    /** The right edge the log had at an earlier size. */
    public Frontier frontier(long earlier) {
        var encoded = new ByteArrayOutputStream();
        var subtrees = Subtrees.over(this);
        long from = 0;
        for (int height = 62; height >= 0; height--) {
            if ((earlier >>> height & 1) == 1) {
                encoded.writeBytes(subtrees.root(height, from >>> height));
                from += 1L << height;
            }
        }
        return Frontier.of(earlier, encoded.toByteArray());
    }

    @Override
    public Optional<byte[]> read(int level, long n) {
        try {
            var full = trees.tiles(connection, log, level, range(n, n + 1));
            if (full.containsKey(organisation)) {
                return Optional.of(full.get(organisation).getFirst());
            }
            long low = n << 8;
            long high = Math.min(low + 256, size >>> (8 * level));
            var entries = level == 0
                    ? trees.leaves(connection, log, range(low, high))
                    : trees.roots(connection, log, level - 1, range(low, high));
            return Optional.ofNullable(entries.get(organisation)).map(StoredTree::joined);
        } catch (SQLException unreadable) {
            throw new IllegalStateException("a tile cannot be read", unreadable);
        }
    }

    private List<Range> range(long low, long high) {
        return List.of(new Range(organisation, low, high));
    }

    private static byte[] joined(List<byte[]> hashes) {
        var data = new ByteArrayOutputStream(hashes.size() * 32);
        hashes.forEach(data::writeBytes);
        return data.toByteArray();
    }
}
