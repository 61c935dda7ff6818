package uk.co.pharmacyiq.audit.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sigstore.encryption.Keys;
import dev.sigstore.encryption.signers.Verifiers;
import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import dev.sigstore.rekor.client.Checkpoints;
import dev.sigstore.rekor.client.RekorParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.co.pharmacyiq.audit.note.ForeignVerifier.Case;
import uk.co.pharmacyiq.audit.tree.Merkle;
import uk.co.pharmacyiq.audit.tree.Subtrees;

/** A log of ours, judged by programs that others wrote: as it is, and with one byte changed in each of its parts. */
class ForeignVerifiersTest {

    private static final int SIZE = 700;
    private static final int OLDER = 300;
    private static final byte[] SPKI = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};
    private static final List<byte[]> ENTRIES = IntStream.range(0, SIZE)
            .mapToObj(n -> ("{\"action\":\"CD_ENTRY\",\"n\":" + n + "}").getBytes(UTF_8))
            .toList();
    private static final Subtrees SUBTREES =
            Subtrees.of(ENTRIES.stream().map(Merkle::leafHash).toList());

    private final SigningKey log = SigningKey.generate("audit.pharmacyiq.localhost/t/0198/1", new SecureRandom());
    private final SigningKey witness = SigningKey.generate("witness.example", new SecureRandom());

    @Test
    void go_accepts_every_proof_and_growth_and_refuses_any_changed_byte() throws IOException {
        judge(ForeignVerifier.go(), true);
    }

    @Test
    void sigstore_for_npm_accepts_every_proof_and_refuses_any_changed_byte() throws IOException {
        judge(ForeignVerifier.node(), false);
    }

    @Test
    void sigstore_for_java_accepts_every_proof_and_refuses_any_changed_byte() {
        for (int index = 0; index < SIZE; index += 9) {
            var good = proof(index);
            assertThat(sigstoreAccepts(good)).isTrue();
            changed(good).forEach(bad -> assertThat(sigstoreAccepts(bad)).isFalse());
        }
    }

    @Test
    void openssl_verifies_the_note_and_refuses_any_changed_byte(@TempDir Path folder) throws IOException {
        ForeignVerifier.need("openssl", ForeignVerifier.onPath("openssl"));
        var note = checkpoint(SIZE);
        var signature = note.by(log.verifier()).findFirst().orElseThrow().bytes();
        assertThat(opensslAccepts(folder, note.text().getBytes(UTF_8), signature))
                .isTrue();
        assertThat(opensslAccepts(folder, flipped(note.text().getBytes(UTF_8), 40), signature))
                .isFalse();
        assertThat(opensslAccepts(folder, note.text().getBytes(UTF_8), flipped(signature, 40)))
                .isFalse();
    }

    private void judge(ForeignVerifier foreign, boolean growth) throws IOException {
        var good = IntStream.range(0, SIZE).mapToObj(this::proof).toList();
        assertThat(foreign.judge(good)).containsOnly("accepted");
        var bad = new ArrayList<Case>();
        for (int index = 0; index < SIZE; index += 9) {
            bad.addAll(changed(proof(index)));
            if (growth) {
                bad.addAll(otherGrowth(proof(index)));
            }
        }
        assertThat(foreign.judge(bad)).hasSizeGreaterThan(400).allMatch(line -> line.startsWith("refused: "));
    }

    private SignedNote checkpoint(int size) {
        var head = new Checkpoint(log.name(), size, Merkle.root(size, SUBTREES));
        return head.signed(log).with(witness.cosign(head.body(), Instant.EPOCH.plusSeconds(1_790_000_000L)));
    }

    private Case proof(int index) {
        int older = 1 + (index * 7) % SIZE;
        return new Case(
                log.verifier().text(),
                checkpoint(SIZE).note(),
                checkpoint(older).note(),
                index,
                ENTRIES.get(index),
                Merkle.inclusionProof(index, SIZE, SUBTREES),
                Merkle.consistencyProof(older, SIZE, SUBTREES));
    }

    /** The proof with one byte changed: of the entry, its place, a hash, the root, the signature and the key. */
    private List<Case> changed(Case good) {
        var note = good.checkpoint();
        int signature = note.indexOf("\u2014") + 2 + log.name().length() + 20;
        return List.of(
                with(good, note, good.index(), flipped(good.entry(), 5), good.hashes()),
                with(good, note, good.index() ^ 1, good.entry(), good.hashes()),
                with(good, note, good.index(), good.entry(), spoilt(good.hashes())),
                with(
                        good,
                        note,
                        good.index(),
                        good.entry(),
                        good.hashes().subList(1, good.hashes().size())),
                with(good, otherLetter(note, note.indexOf("\n\n") - 20), good.index(), good.entry(), good.hashes()),
                with(good, otherLetter(note, signature), good.index(), good.entry(), good.hashes()),
                with(good, note.replace("\n700\n", "\n701\n"), good.index(), good.entry(), good.hashes()),
                new Case(
                        SigningKey.generate(log.name(), new SecureRandom())
                                .verifier()
                                .text(),
                        note,
                        good.older(),
                        good.index(),
                        good.entry(),
                        good.hashes(),
                        good.growth()));
    }

    private List<Case> otherGrowth(Case good) {
        var older = good.older();
        var shifted = checkpoint(OLDER).note();
        return Stream.of(
                        grown(good, otherLetter(older, older.indexOf("\n\n") - 20), good.growth()),
                        grown(
                                good,
                                older.equals(shifted) ? checkpoint(OLDER + 1).note() : shifted,
                                good.growth()),
                        grown(good, older, good.growth().isEmpty() ? good.hashes() : spoilt(good.growth())))
                .toList();
    }

    private static Case with(Case good, String checkpoint, long index, byte[] entry, List<byte[]> hashes) {
        return new Case(good.key(), checkpoint, good.older(), index, entry, hashes, good.growth());
    }

    private static Case grown(Case good, String older, List<byte[]> growth) {
        return new Case(good.key(), good.checkpoint(), older, good.index(), good.entry(), good.hashes(), growth);
    }

    private boolean sigstoreAccepts(Case one) {
        try {
            var vkey = VerifierKey.parse(one.key()).orElseThrow();
            var read = Checkpoints.from(one.checkpoint());
            var key = Keys.parseEd25519(spki(vkey));
            for (var line : read.getSignatures()) {
                if (line.getIdentity().equals(vkey.name())
                        && Arrays.equals(line.getKeyHint(), vkey.id())
                        && Verifiers.newVerifier(key)
                                .verify(read.getSignedData().getBytes(UTF_8), line.getSignature())) {
                    InclusionProofVerifier.verify(
                            Merkle.leafHash(one.entry()),
                            one.index(),
                            read.getSize(),
                            one.hashes(),
                            Base64.getDecoder().decode(read.getBase64Hash()));
                    return true;
                }
            }
            return false;
        } catch (RekorParseException | InclusionProofVerificationException | GeneralSecurityException refused) {
            return false;
        }
    }

    private boolean opensslAccepts(Path folder, byte[] text, byte[] signature) throws IOException {
        Files.write(folder.resolve("key"), spki(log.verifier()));
        Files.write(folder.resolve("text"), text);
        Files.write(folder.resolve("signature"), signature);
        var command = "openssl pkeyutl -verify -rawin -pubin -keyform DER -inkey key -in text -sigfile signature";
        var ran = ForeignVerifier.run(List.of(command.split(" ", -1)), folder, Map.of(), new byte[0]);
        assertThat(ran.output()).containsIgnoringCase("signature verif");
        return ran.code() == 0;
    }

    private static byte[] spki(VerifierKey key) {
        var spki = Arrays.copyOf(SPKI, SPKI.length + 32);
        System.arraycopy(key.publicKey(), 0, spki, SPKI.length, 32);
        return spki;
    }

    private static List<byte[]> spoilt(List<byte[]> hashes) {
        var all = new ArrayList<>(hashes);
        int at = hashes.size() / 2;
        all.set(at, flipped(hashes.get(at), 7));
        return all;
    }

    private static byte[] flipped(byte[] bytes, int at) {
        var copy = bytes.clone();
        copy[at] ^= 1;
        return copy;
    }

    private static String otherLetter(String text, int at) {
        char letter = text.charAt(at) == 'A' ? 'B' : 'A';
        return text.substring(0, at) + letter + text.substring(at + 1);
    }
}
