package uk.co.pharmacyiq.audit.tree;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962: the hashes of a tree, the proofs it gives, and the checks of RFC 9162 on proofs of anyone's tree. */
public final class Merkle {

    private Merkle() {}

    /** The hash of a leaf, whose entry may come in pieces. */
    public static byte[] leafHash(byte[]... entry) {
        return Sha256.leaf(entry);
    }

    /** The hash of a node over its two children. */
    public static byte[] nodeHash(byte[] left, byte[] right) {
        return Sha256.node(left, right);
    }

    /** The root of a tree without leaves. */
    public static byte[] emptyRoot() {
        return Sha256.nothing();
    }

    /** The root of the first leaves of a tree. */
    public static byte[] root(long size, Subtrees subtrees) {
        return size == 0 ? emptyRoot() : root(0, size, subtrees);
    }

    /** The proof that a leaf is in a tree of this size: the leaf's sibling first, the root's child last. */
    public static List<byte[]> inclusionProof(long index, long size, Subtrees subtrees) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        var proof = new ArrayList<byte[]>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + half(to - from);
            if (index < middle) {
                proof.add(root(middle, to, subtrees));
                to = middle;
            } else {
                proof.add(root(from, middle, subtrees));
                from = middle;
            }
        }
        return proof.reversed();
    }

    /** The proof that a tree grew from one size to another; there is nothing to prove of a tree without leaves. */
    public static List<byte[]> consistencyProof(long from, long to, Subtrees subtrees) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("a tree of " + to + " did not grow out of one of " + from);
        }
        var proof = new ArrayList<byte[]>();
        if (from > 0) {
            grow(from, to, subtrees, proof);
        }
        return proof.reversed();
    }

    /** Whether the proof shows this leaf at this place of the tree with this root. */
    public static boolean includes(long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
        return ProofCheck.includes(index, size, leafHash, proof, root);
    }

    /** Whether the proof shows that the second tree begins with the first. From a tree without leaves, nothing does. */
    public static boolean consistent(long from, long to, byte[] rootFrom, byte[] rootTo, List<byte[]> proof) {
        return ProofCheck.consistent(from, to, List.of(rootFrom, rootTo), proof);
    }

    private static void grow(long first, long size, Subtrees subtrees, List<byte[]> proof) {
        long from = 0;
        long to = size;
        while (first != to) {
            long middle = from + half(to - from);
            if (first <= middle) {
                proof.add(root(middle, to, subtrees));
                to = middle;
            } else {
                proof.add(root(from, middle, subtrees));
                from = middle;
            }
        }
        if (from != 0) {
            proof.add(root(from, to, subtrees));
        }
    }

    private static byte[] root(long from, long to, Subtrees subtrees) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return subtrees.root(height, from >>> height);
        }
        long middle = from + half(leaves);
        return nodeHash(root(from, middle, subtrees), root(middle, to, subtrees));
    }

    /** The largest power of two below a number of leaves. */
    private static long half(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
