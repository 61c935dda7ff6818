package uk.co.pharmacyiq.audit.note;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.audit.tree.Merkle;
import uk.co.pharmacyiq.audit.tree.Subtrees;
import uk.co.pharmacyiq.audit.tree.Tile;
import uk.co.pharmacyiq.audit.tree.TileAddress;

/** Whatever bytes arrive, parsing ends with a value or without one; and what was changed is never believed. */
class NoteFuzzTest {

    private static final int ROUNDS = 20_000;
    private static final int SIZE = 70;
    private static final int INDEX = 41;
    private static final List<byte[]> LEAVES = IntStream.range(0, SIZE)
            .mapToObj(n -> Merkle.leafHash(("entry " + n).getBytes(UTF_8)))
            .toList();
    private static final Subtrees SUBTREES = Subtrees.of(LEAVES);

    private final SigningKey log = SigningKey.generate("a.example/t/x/1", new SecureRandom());
    private final SigningKey witness = SigningKey.generate("w.example", new SecureRandom());
    private final SignedNote note = note();
    private final TlogProof proof =
            new TlogProof("extra".getBytes(UTF_8), INDEX, Merkle.inclusionProof(INDEX, SIZE, SUBTREES), note.note());

    @Test
    void a_changed_note_is_never_believed() {
        fuzz(note.note(), bytes -> {
            var read = SignedNote.parse(bytes);
            read.filter(changed -> changed.signedBy(log.verifier()))
                    .ifPresent(changed -> assertThat(changed.text()).isEqualTo(note.text()));
            read.flatMap(changed -> Cosignature.verified(witness.cosigner(), changed))
                    .ifPresent(at -> assertThat(at).isEqualTo(Instant.EPOCH.plusSeconds(77)));
            read.ifPresent(changed -> assertThat(changed.note().getBytes(UTF_8)).isEqualTo(bytes));
        });
    }

    @Test
    void a_changed_checkpoint_is_another_one_or_none() {
        fuzz(note.text(), bytes -> {
            var text = new String(bytes, UTF_8);
            Checkpoint.parse(text).ifPresent(read -> assertThat(read.body()).isEqualTo(text));
        });
    }

    @Test
    void a_changed_proof_proves_nothing_else() {
        fuzz(proof.text(), bytes -> {
            var read = TlogProof.parse(bytes);
            read.ifPresent(changed -> assertThat(changed.text().getBytes(UTF_8)).isEqualTo(bytes));
            read.filter(changed -> changed.proves(LEAVES.get(INDEX), log.verifier()))
                    .ifPresent(changed -> {
                        assertThat(changed.index()).isEqualTo(INDEX);
                        assertThat(changed.hashes()).containsExactlyElementsOf(proof.hashes());
                        assertThat(changed.note().orElseThrow().text()).isEqualTo(note.text());
                    });
        });
    }

    @Test
    void a_changed_key_is_no_key() {
        for (var key : List.of(log.verifier(), witness.cosigner())) {
            fuzz(
                    key.text(),
                    bytes -> assertThat(VerifierKey.parse(new String(bytes, UTF_8)))
                            .isEmpty());
        }
        fuzz(
                log.secretText(),
                bytes -> assertThat(SigningKey.parse(new String(bytes, UTF_8))).isEmpty());
    }

    @Test
    void a_changed_path_is_the_path_of_another_tile_or_of_none() {
        fuzz("tile/0/x001/x234/067.p/112", bytes -> {
            var path = new String(bytes, ISO_8859_1);
            TileAddress.parse(path).ifPresent(read -> assertThat(read.path()).isEqualTo(path));
        });
    }

    @Test
    void a_changed_tile_has_another_root() {
        var data = new ByteArrayOutputStream();
        LEAVES.subList(0, 64).forEach(data::writeBytes);
        var root = Tile.root(data.toByteArray(), 6, 0);
        fuzz(data.toByteArray(), bytes -> {
            if (Tile.fits(bytes, 64)) {
                assertThat(Tile.root(bytes, 6, 0)).isNotEqualTo(root);
            }
        });
    }

    @Test
    void noise_is_nothing() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            var text = new String(noise, UTF_8);
            assertThat(SignedNote.parse(noise)).as("seed %d", seed).isEmpty();
            assertThat(TlogProof.parse(noise)).as("seed %d", seed).isEmpty();
            assertThat(Checkpoint.parse(text)).as("seed %d", seed).isEmpty();
            assertThat(VerifierKey.parse(text)).as("seed %d", seed).isEmpty();
            assertThat(SignedNote.Signature.parse(text)).as("seed %d", seed).isEmpty();
        }
    }

    private SignedNote note() {
        var head = new Checkpoint(log.name(), SIZE, Merkle.root(SIZE, SUBTREES));
        return head.signed(log).with(witness.cosign(head.body(), Instant.EPOCH.plusSeconds(77)));
    }

    private static void fuzz(String text, Consumer<byte[]> check) {
        fuzz(text.getBytes(UTF_8), check);
    }

    private static void fuzz(byte[] original, Consumer<byte[]> check) {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS / 4; round++) {
            var changed = changed(original, random);
            if (!Arrays.equals(changed, original)) {
                try {
                    check.accept(changed);
                } catch (RuntimeException | AssertionError failure) {
                    throw new AssertionError(
                            "seed " + seed + ", round " + round + ": " + new String(changed, ISO_8859_1), failure);
                }
            }
        }
    }

    /** Flips bits, writes bytes over, cuts, repeats and inserts, once or a few times. */
    private static byte[] changed(byte[] original, Random random) {
        var bytes = original.clone();
        for (int times = 1 + random.nextInt(3); times > 0 && bytes.length > 0; times--) {
            int at = random.nextInt(bytes.length);
            int length = random.nextInt(Math.min(40, bytes.length - at) + 1);
            switch (random.nextInt(7)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 -> bytes = spliced(bytes, at, at + length, new byte[0]);
                case 4 -> bytes = spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
                case 5 ->
                    bytes = spliced(bytes, at, at, new byte[] {(byte) "\n =+A0\u00a0-".charAt(random.nextInt(8))});
                default -> bytes = spliced(bytes, bytes.length, bytes.length, Arrays.copyOf(bytes, length));
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(middle);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
