package uk.co.pharmacyiq.audit.tree;

import java.security.DigestException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** The two hashes of the tree, made with one digest a thread: to look one up for each hash costs more than to hash. */
final class Sha256 {

    static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final ThreadLocal<Sha256> OF_THREAD = ThreadLocal.withInitial(Sha256::new);

    private final MessageDigest digest = digest();
    private final byte[] node = new byte[1 + 2 * LENGTH];

    private Sha256() {
        node[0] = NODE;
    }

    static byte[] nothing() {
        return OF_THREAD.get().digest.digest();
    }

    static byte[] leaf(byte[]... parts) {
        var digest = OF_THREAD.get().digest;
        digest.update(LEAF);
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    static byte[] node(byte[] left, byte[] right) {
        var hash = new byte[LENGTH];
        node(left, 0, right, 0, hash, 0);
        return hash;
    }

    /** Hashes two hashes found anywhere in arrays into a third place, which may be one of them. */
    static void node(byte[] left, int leftAt, byte[] right, int rightAt, byte[] into, int at) {
        var sha = OF_THREAD.get();
        System.arraycopy(left, leftAt, sha.node, 1, LENGTH);
        System.arraycopy(right, rightAt, sha.node, 1 + LENGTH, LENGTH);
        sha.digest.update(sha.node);
        try {
            sha.digest.digest(into, at, LENGTH);
        } catch (DigestException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
