package uk.co.pharmacyiq.audit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checkpoints and what witnesses add to them. */
class CosignatureTest {

    private static final Instant SEEN = Instant.parse("2026-03-09T10:15:30Z");

    private final SecureRandom random = new SecureRandom();
    private final SigningKey log = SigningKey.generate("a.example/heads/1", random);
    private final SigningKey witness = SigningKey.generate("w.example", random);
    private final Checkpoint head = new Checkpoint(log.name(), 20_852_163, new byte[32]);

    @Test
    void a_cosigned_checkpoint_names_the_time_it_was_seen() {
        var note = head.signed(log).with(witness.cosign(head.body(), SEEN));
        var read = SignedNote.parse(note.note()).orElseThrow();
        assertThat(read.signers(List.of(log.verifier(), witness.cosigner())).orElseThrow())
                .hasSize(2);
        assertThat(Cosignature.verified(witness.cosigner(), read)).contains(SEEN);
        assertThat(Checkpoint.of(read)).contains(head);
    }

    @Test
    void the_line_holds_id_time_and_signature() {
        var line = witness.cosign(head.body(), SEEN);
        var payload = Base64.getDecoder().decode(line.strip().split(" ")[2]);
        assertThat(payload).hasSize(76).startsWith(witness.cosigner().id());
        assertThat(ByteBuffer.wrap(payload).getLong(4)).isEqualTo(SEEN.getEpochSecond());
        var signed = "cosignature/v1\ntime " + SEEN.getEpochSecond() + "\n" + head.body();
        var plain = new VerifierKey(
                "w.example", VerifierKey.ED25519, witness.verifier().publicKey());
        assertThat(plain.verifies(signed, Arrays.copyOfRange(payload, 12, 76))).isTrue();
    }

    @Test
    void another_time_another_head_or_another_witness_does_not_verify() {
        var line = witness.cosign(head.body(), SEEN);
        var other = new Checkpoint(head.origin(), head.size() + 1, head.root());
        assertThat(Cosignature.verified(witness.cosigner(), other.signed(log).with(line)))
                .isEmpty();
        var note = head.signed(log).with(line);
        assertThat(Cosignature.verified(log.cosigner(), note)).isEmpty();
        assertThat(Cosignature.verified(witness.verifier(), note)).isEmpty();
        assertThat(Cosignature.verified(witness.cosigner().named("v.example"), note))
                .isEmpty();
        var read = SignedNote.Signature.parse(line).orElseThrow();
        var bytes = read.bytes().clone();
        bytes[7] ^= 1;
        var later = new SignedNote.Signature(read.name(), read.id(), bytes);
        assertThat(Cosignature.verified(witness.cosigner(), head.signed(log).with(later)))
                .isEmpty();
    }

    @Test
    void the_later_of_two_cosignatures_counts_and_a_bad_one_spoils_both() {
        var note = head.signed(log)
                .with(witness.cosign(head.body(), SEEN))
                .with(witness.cosign(head.body(), SEEN.plusSeconds(5)));
        assertThat(Cosignature.verified(witness.cosigner(), note)).contains(SEEN.plusSeconds(5));
        assertThat(Cosignature.verified(witness.cosigner(), note.with(witness.cosign("x\n", SEEN))))
                .isEmpty();
    }

    @Test
    void a_checkpoint_has_one_spelling() {
        var body = head.body();
        assertThat(Checkpoint.parse(body)).contains(head);
        for (var bad : List.of(
                "",
                "\n",
                body.strip(),
                "\n" + body,
                body + "\n",
                body + "more\n",
                body.replace("\n2", "\n02"),
                body.replace("\n2", "\n+2"),
                body.replace("\n2", "\n-2"),
                body.replace("\n2", "\n 2"),
                body.replace("\n20852163\n", "\n\n"),
                body.replace("\n20852163\n", "\n9223372036854775808\n"),
                body.replace("\n20852163\n", "\n\u0662\n"),
                body.replace("A=", "B="),
                body.replace("=", ""),
                body.replace("AAAA", ""),
                body.replace("A=", "-="),
                body.replace("a.example", "a\texample"),
                body.replace("\n", "\r\n"))) {
            assertThat(Checkpoint.parse(bad)).as(bad).isEmpty();
        }
        assertThat(Checkpoint.withExtensions(body + "more\n")).contains(head);
        assertThat(Checkpoint.withExtensions(body + "\nmore\n")).isEmpty();
        assertThat(Checkpoint.withExtensions(body + "more")).isEmpty();
        assertThatThrownBy(() -> new Checkpoint("a\nb", 1, new byte[32])).isInstanceOf(IllegalArgumentException.class);
    }
}
