package uk.co.pharmacyiq.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Roots and proofs, held against published roots and against the definition of the standard written out again. */
class MerkleTest {

    private static final int MOST = 300;
    private static final List<byte[]> LEAVES = IntStream.range(0, MOST)
            .mapToObj(n -> Merkle.leafHash(ByteBuffer.allocate(4).putInt(n).array()))
            .toList();
    private static final Subtrees SUBTREES = Subtrees.of(LEAVES);
    private static final List<byte[]> ROOTS = IntStream.rangeClosed(0, MOST)
            .mapToObj(n -> defined(LEAVES.subList(0, n)))
            .toList();

    @Test
    void the_published_trees_have_their_published_roots() {
        var entries = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        var roots =
                List.of("6e340b9c", "fac54203", "aeb6bcfe", "d37ee418", "4e3bbb1f", "76e67dad", "ddb89be4", "5dc9da79");
        var frontier = Frontier.empty();
        assertThat(hex(frontier.root())).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int n = 0; n < entries.size(); n++) {
            frontier.append(Merkle.leafHash(HexFormat.of().parseHex(entries.get(n))));
            assertThat(hex(frontier.root())).startsWith(roots.get(n));
        }
    }

    @Test
    void the_edge_the_subtrees_and_the_definition_give_one_root() {
        var frontier = Frontier.empty();
        for (int size = 0; size <= MOST; size++) {
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).isEqualTo(ROOTS.get(size));
            assertThat(Merkle.root(size, SUBTREES)).isEqualTo(ROOTS.get(size));
            frontier = size % 2 == 0 ? Frontier.of(size, frontier.encode()) : frontier.copy();
            if (size < MOST) {
                frontier.append(LEAVES.get(size));
            }
        }
    }

    @Test
    void a_copy_of_an_edge_goes_its_own_way() {
        var one = Frontier.empty();
        LEAVES.subList(0, 11).forEach(one::append);
        var other = one.copy();
        other.append(LEAVES.get(200));
        assertThat(one.root()).isEqualTo(ROOTS.get(11));
        one.append(LEAVES.get(11));
        assertThat(one.root()).isEqualTo(ROOTS.get(12)).isNotEqualTo(other.root());
    }

    @Test
    void every_leaf_is_proved_and_no_changed_proof_is_believed() {
        for (int size = 1; size <= MOST; size++) {
            for (int index = 0; index < size; index++) {
                var proof = Merkle.inclusionProof(index, size, SUBTREES);
                assertThat(included(index, size, LEAVES.get(index), proof)).isTrue();
                assertThat(included(index, size, LEAVES.get((index + 1) % MOST), proof))
                        .isFalse();
                assertThat(included((index + 1) % size, size, LEAVES.get(index), proof))
                        .isEqualTo(size == 1);
                for (var changed : changed(proof)) {
                    assertThat(included(index, size, LEAVES.get(index), changed))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void every_growth_is_proved_and_no_changed_proof_is_believed() {
        for (int to = 1; to <= MOST; to++) {
            for (int from = 1; from <= to; from++) {
                var proof = Merkle.consistencyProof(from, to, SUBTREES);
                assertThat(grown(from, to, proof)).isTrue();
                for (var changed : changed(proof)) {
                    assertThat(grown(from, to, changed)).isFalse();
                }
                assertThat(Merkle.consistent(from, to, ROOTS.get(from - 1), ROOTS.get(to), proof))
                        .isFalse();
                assertThat(Merkle.consistent(from, to, ROOTS.get(from), ROOTS.get(to - 1), proof))
                        .isFalse();
            }
        }
    }

    @Test
    void nonsense_is_answered_with_no() {
        var hash = LEAVES.getFirst();
        assertThat(Merkle.includes(-1, 1, hash, List.of(), hash)).isFalse();
        assertThat(Merkle.includes(0, -1, hash, List.of(), hash)).isFalse();
        assertThat(Merkle.includes(0, 0, hash, List.of(), hash)).isFalse();
        assertThat(Merkle.includes(0, 1, new byte[31], List.of(), new byte[31])).isFalse();
        assertThat(Merkle.includes(Long.MAX_VALUE - 1, Long.MAX_VALUE, hash, List.of(hash), hash))
                .isFalse();
        assertThat(Merkle.consistent(0, 5, ROOTS.get(0), ROOTS.get(5), List.of()))
                .isFalse();
        assertThat(Merkle.consistent(5, 4, ROOTS.get(5), ROOTS.get(4), List.of()))
                .isFalse();
        assertThat(Merkle.consistent(-1, 4, ROOTS.get(5), ROOTS.get(4), List.of()))
                .isFalse();
        assertThat(Merkle.consistent(1, Long.MAX_VALUE, ROOTS.get(1), ROOTS.get(4), List.of(hash)))
                .isFalse();
    }

    private static boolean included(int index, int size, byte[] leaf, List<byte[]> proof) {
        return Merkle.includes(index, size, leaf, proof, ROOTS.get(size));
    }

    private static boolean grown(int from, int to, List<byte[]> proof) {
        return Merkle.consistent(from, to, ROOTS.get(from), ROOTS.get(to), proof);
    }

    /** Each hash with a byte changed, and the proof cut short and made longer. */
    private static List<List<byte[]>> changed(List<byte[]> proof) {
        var all = new ArrayList<List<byte[]>>();
        for (int at = 0; at < proof.size(); at++) {
            var copy = new ArrayList<>(proof);
            var hash = proof.get(at).clone();
            hash[at % 32] ^= 1;
            copy.set(at, hash);
            all.add(copy);
        }
        var longer = new ArrayList<>(proof);
        longer.add(LEAVES.getFirst());
        all.add(longer);
        if (!proof.isEmpty()) {
            all.add(proof.subList(1, proof.size()));
            all.add(proof.subList(0, proof.size() - 1));
        }
        return all;
    }

    private static byte[] defined(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Merkle.emptyRoot();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int middle = Integer.highestOneBit(leaves.size() - 1);
        return Merkle.nodeHash(defined(leaves.subList(0, middle)), defined(leaves.subList(middle, leaves.size())));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
