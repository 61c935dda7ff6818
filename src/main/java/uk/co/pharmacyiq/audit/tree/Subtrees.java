package uk.co.pharmacyiq.audit.tree;

import java.util.List;
import java.util.Optional;

/** Where the hashes of a tree are kept, seen as roots of perfect subtrees. */
@FunctionalInterface
public interface Subtrees {

    /**
     * The root of the perfect subtree over the leaves from {@code index << height} up to and without
     * {@code (index + 1) << height}; at height 0, the hash of one leaf. Only asked for subtrees wholly inside the tree.
     */
    byte[] root(int height, long index);

    /** The subtrees of a tree whose leaf hashes are all at hand; each root is made once. */
    static Subtrees of(List<byte[]> leafHashes) {
        return new LeafSubtrees(leafHashes);
    }

    /** The subtrees of a tree stored as tiles; what a store of full tiles lacks is made from the tiles below. */
    static Subtrees over(Tiles tiles) {
        return new TileSubtrees(tiles);
    }

    /** A store of tiles. */
    @FunctionalInterface
    interface Tiles {

        /** The hashes of this tile, all 256 or as many as there are; empty if the store does not hold it. */
        Optional<byte[]> read(int level, long n);
    }
}
