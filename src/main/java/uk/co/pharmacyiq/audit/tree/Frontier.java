package uk.co.pharmacyiq.audit.tree;

import java.util.Arrays;

/**
 * The right edge of a tree: the roots of the perfect subtrees it is made of, which is all that is needed to append to it
 * and to know its root. Not for use by several threads at once.
 */
public final class Frontier {

    private long size;
    private byte[][] roots;

    private Frontier(long size, byte[][] roots) {
        this.size = size;
        this.roots = roots;
    }

    /** The edge of a tree without leaves. */
    public static Frontier empty() {
        return new Frontier(0, new byte[8][]);
    }

    /** An edge that was stored. */
    public static Frontier of(long size, byte[] encoded) {
        if (size < 0 || encoded.length != Long.bitCount(size) * Sha256.LENGTH) {
            throw new IllegalArgumentException(
                    "an edge of " + encoded.length + " bytes does not belong to a tree of " + size + " leaves");
        }
        var roots = new byte[Math.max(8, Long.bitCount(size))][];
        for (int at = 0; at < Long.bitCount(size); at++) {
            roots[at] = Arrays.copyOfRange(encoded, at * Sha256.LENGTH, (at + 1) * Sha256.LENGTH);
        }
        return new Frontier(size, roots);
    }

    /** Adds one leaf: one hash on average. */
    public void append(byte[] leafHash) {
        if (leafHash.length != Sha256.LENGTH) {
            throw new IllegalArgumentException("a leaf hash of " + leafHash.length + " bytes: want 32");
        }
        int depth = Long.bitCount(size);
        var merged = leafHash.clone();
        for (int merges = Long.numberOfTrailingZeros(~size); merges > 0; merges--) {
            depth--;
            Sha256.node(roots[depth], 0, merged, 0, merged, 0);
        }
        if (depth == roots.length) {
            roots = Arrays.copyOf(roots, depth + 8);
        }
        roots[depth] = merged;
        size++;
    }

    /** How many leaves the tree has. */
    public long size() {
        return size;
    }

    /** The root of the tree. */
    public byte[] root() {
        int depth = Long.bitCount(size);
        if (depth == 0) {
            return Merkle.emptyRoot();
        }
        var root = roots[depth - 1].clone();
        for (int at = depth - 2; at >= 0; at--) {
            Sha256.node(roots[at], 0, root, 0, root, 0);
        }
        return root;
    }

    /** The roots of the perfect subtrees, largest first. */
    public byte[] encode() {
        var encoded = new byte[Long.bitCount(size) * Sha256.LENGTH];
        for (int at = 0; at < Long.bitCount(size); at++) {
            System.arraycopy(roots[at], 0, encoded, at * Sha256.LENGTH, Sha256.LENGTH);
        }
        return encoded;
    }

    /** The same edge, to go on from without changing this one. */
    public Frontier copy() {
        return of(size, encode());
    }
}
