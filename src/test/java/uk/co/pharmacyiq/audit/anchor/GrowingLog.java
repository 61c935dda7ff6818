package uk.co.pharmacyiq.audit.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.audit.note.VerifierKey;
import uk.co.pharmacyiq.audit.tree.Merkle;
import uk.co.pharmacyiq.audit.tree.Subtrees;

/** A log in memory with a key of its own, to publish to anchors and witnesses. */
public final class GrowingLog implements Anchors.Ours, Anchor.Consistency {

    private final String origin;
    private final SigningKey key;
    private final List<byte[]> leaves = new ArrayList<>();

    private GrowingLog(String origin, SigningKey key) {
        this.origin = origin;
        this.key = key;
    }

    public static GrowingLog named(String origin) {
        return new GrowingLog(origin, SigningKey.generate(origin, new SecureRandom()));
    }

    /** A log with the same name, the same key and the first so many leaves. */
    public GrowingLog copy(long size) {
        var copy = new GrowingLog(origin, key);
        copy.leaves.addAll(leaves.subList(0, (int) size));
        return copy;
    }

    public GrowingLog grow(int more, String what) {
        for (int each = 0; each < more; each++) {
            leaves.add(Merkle.leafHash((what + " " + leaves.size()).getBytes(UTF_8)));
        }
        return this;
    }

    public String origin() {
        return origin;
    }

    public SigningKey key() {
        return key;
    }

    public VerifierKey verifier() {
        return key.verifier();
    }

    @Override
    public long size() {
        return leaves.size();
    }

    @Override
    public byte[] root(long size) {
        return size == 0 ? Merkle.emptyRoot() : Merkle.root(size, subtrees());
    }

    @Override
    public boolean signed(SignedNote note) {
        return note.signedBy(verifier());
    }

    @Override
    public List<byte[]> between(long from, long to) {
        return Merkle.consistencyProof(from, to, subtrees());
    }

    public SignedNote checkpoint() {
        return checkpoint(size());
    }

    public SignedNote checkpoint(long size) {
        return new Checkpoint(origin, size, root(size)).signed(key);
    }

    private Subtrees subtrees() {
        return new Subtrees() {
            @Override
            public byte[] root(int height, long index) {
                return height == 0
                        ? leaves.get((int) index)
                        : Merkle.nodeHash(root(height - 1, index * 2), root(height - 1, index * 2 + 1));
            }
        };
    }
}
