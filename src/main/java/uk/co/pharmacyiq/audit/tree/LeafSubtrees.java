package uk.co.pharmacyiq.audit.tree;

import java.util.ArrayList;
import java.util.List;

/** Every perfect subtree of a tree held in memory, level by level: twice as many hashes as leaves. */
final class LeafSubtrees implements Subtrees {

    private final List<List<byte[]>> levels = new ArrayList<>();

    LeafSubtrees(List<byte[]> leafHashes) {
        var level = List.copyOf(leafHashes);
        while (!level.isEmpty()) {
            levels.add(level);
            var above = new ArrayList<byte[]>(level.size() / 2);
            for (int right = 1; right < level.size(); right += 2) {
                above.add(Sha256.node(level.get(right - 1), level.get(right)));
            }
            level = above;
        }
    }

    @Override
    public byte[] root(int height, long index) {
        return levels.get(height).get(Math.toIntExact(index));
    }
}
