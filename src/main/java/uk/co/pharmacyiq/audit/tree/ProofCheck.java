package uk.co.pharmacyiq.audit.tree;

import java.security.MessageDigest;
import java.util.List;

/**
 * A walk from the bottom of a tree to its root along a proof, as RFC 9162 sections 2.1.3.2 and 2.1.4.2 write it:
 * {@code place} and {@code last} are the numbers of the node walked from and of the last node on its level.
 */
final class ProofCheck {

    private long place;
    private long last;

    private ProofCheck(long place, long last) {
        this.place = place;
        this.last = last;
    }

    static boolean includes(long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size || !hashes(List.of(leafHash, root)) || !hashes(proof)) {
            return false;
        }
        var walk = new ProofCheck(index, size - 1);
        var hash = leafHash;
        for (var step : proof) {
            if (walk.last == 0) {
                return false;
            }
            hash = walk.fromLeft() ? Sha256.node(step, hash) : Sha256.node(hash, step);
            walk.up();
        }
        return walk.last == 0 && MessageDigest.isEqual(hash, root);
    }

    static boolean consistent(long from, long to, List<byte[]> roots, List<byte[]> proof) {
        if (from == to) {
            return from > 0 && proof.isEmpty() && MessageDigest.isEqual(roots.getFirst(), roots.getLast());
        }
        if (from <= 0 || from > to || proof.isEmpty() || !hashes(roots) || !hashes(proof)) {
            return false;
        }
        boolean perfect = Long.bitCount(from) == 1;
        int below = Long.numberOfTrailingZeros(from);
        var walk = new ProofCheck((from - 1) >>> below, (to - 1) >>> below);
        var before = perfect ? roots.getFirst() : proof.getFirst();
        var after = before;
        for (var step : perfect ? proof : proof.subList(1, proof.size())) {
            if (walk.last == 0) {
                return false;
            }
            boolean fromLeft = walk.fromLeft();
            before = fromLeft ? Sha256.node(step, before) : before;
            after = fromLeft ? Sha256.node(step, after) : Sha256.node(after, step);
            walk.up();
        }
        return walk.last == 0
                && MessageDigest.isEqual(before, roots.getFirst())
                && MessageDigest.isEqual(after, roots.getLast());
    }

    private boolean fromLeft() {
        return (place & 1) == 1 || place == last;
    }

    private void up() {
        if (place == last) {
            int levels = place == 0 ? 0 : Long.numberOfTrailingZeros(place);
            place >>>= levels;
            last >>>= levels;
        }
        place >>>= 1;
        last >>>= 1;
    }

    private static boolean hashes(List<byte[]> all) {
        return all.stream().allMatch(hash -> hash.length == Sha256.LENGTH);
    }
}
