package uk.co.pharmacyiq.audit.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.audit.tree.Merkle;
import uk.co.pharmacyiq.audit.tree.Subtrees;

/** The proof of one entry as a file. */
class TlogProofTest {

    private static final int SIZE = 11;
    private static final int INDEX = 9;
    private static final List<byte[]> LEAVES = IntStream.range(0, SIZE)
            .mapToObj(n -> Merkle.leafHash(("entry " + n).getBytes(UTF_8)))
            .toList();

    private final SigningKey key = SigningKey.generate("a.example/t/x/1", new SecureRandom());
    private final Subtrees subtrees = Subtrees.of(LEAVES);
    private final SignedNote note = new Checkpoint(key.name(), SIZE, Merkle.root(SIZE, subtrees)).signed(key);
    private final TlogProof proof = new TlogProof(
            "{\"disclosed\":[]}".getBytes(UTF_8), INDEX, Merkle.inclusionProof(INDEX, SIZE, subtrees), note.note());

    @Test
    void the_file_is_spelt_as_the_format_says() {
        var lines = proof.text().split("\n", -1);
        assertThat(lines[0]).isEqualTo("c2sp.org/tlog-proof@v1");
        assertThat(lines[1]).isEqualTo("extra eyJkaXNjbG9zZWQiOltdfQ==");
        assertThat(lines[2]).isEqualTo("index 9");
        assertThat(lines[3]).hasSize(44);
        assertThat(proof.text()).endsWith("\n\n" + note.note());
        var bare = new TlogProof(new byte[0], INDEX, proof.hashes(), note.note());
        assertThat(bare.text()).startsWith("c2sp.org/tlog-proof@v1\nindex 9\n");
    }

    @Test
    void what_was_written_is_read_back_and_proves_its_leaf() {
        var read = TlogProof.parse(proof.text()).orElseThrow();
        assertThat(read.text()).isEqualTo(proof.text());
        assertThat(TlogProof.parse(proof.text().getBytes(UTF_8)).orElseThrow().text())
                .isEqualTo(proof.text());
        assertThat(read.proves(LEAVES.get(INDEX), key.verifier())).isTrue();
        assertThat(read.proves(LEAVES.get(INDEX - 1), key.verifier())).isFalse();
        assertThat(read.proves(LEAVES.get(INDEX), key.verifier().named("a.example/t/y/1")))
                .isFalse();
    }

    @Test
    void a_checkpoint_of_another_log_by_the_same_key_proves_nothing() {
        var elsewhere = new Checkpoint("a.example/t/y/1", SIZE, Merkle.root(SIZE, subtrees)).signed(key);
        var moved = new TlogProof(new byte[0], INDEX, proof.hashes(), elsewhere.note());
        assertThat(moved.proves(LEAVES.get(INDEX), key.verifier())).isFalse();
    }

    @Test
    void a_tree_of_one_leaf_is_proved_without_hashes() {
        var one = new Checkpoint(key.name(), 1, LEAVES.getFirst()).signed(key);
        var read = TlogProof.parse(new TlogProof(new byte[0], 0, List.of(), one.note()).text())
                .orElseThrow();
        assertThat(read.hashes()).isEmpty();
        assertThat(read.proves(LEAVES.getFirst(), key.verifier())).isTrue();
    }

    @Test
    void any_other_spelling_is_refused() {
        var text = proof.text();
        for (var bad : List.of(
                "",
                text.substring(1),
                text.replace("@v1", "@v2"),
                text.replace("index 9", "index 09"),
                text.replace("index 9", "index -9"),
                text.replace("index 9", "index 9 "),
                text.replace("index 9\n", ""),
                text.replace("index 9", "index 9\nindex 9"),
                text.replace("extra ", "extra  "),
                text.replaceFirst("extra .*", "extra "),
                text.replaceFirst("(extra .*)\n", "$1\n$1\n"),
                text.replaceFirst("(extra .*)\n(index .*)\n", "$2\n$1\n"),
                text.replace("index 9\n", "index 9\nAAAA\n"),
                text.replace("index 9\n", "index 9\n" + ("A".repeat(43) + "=\n").repeat(62)),
                text.replace("\n\n", "\n\n\n"),
                text.replace("\n", "\r\n"),
                text.strip(),
                text + "\n",
                text.substring(0, text.lastIndexOf("\n\n") + 1),
                text.replace("a.example/t/x/1\n11\n", "a.example/t/x/1\n"))) {
            assertThat(TlogProof.parse(bad)).as(bad).isEmpty();
        }
    }
}
