package uk.co.pharmacyiq.audit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and keys, beginning with the example that the format itself publishes. */
class NoteTest {

    private static final String KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String TEXT = "This is an example message.\n";
    private static final String LINE = "\u2014 example.com/foo "
            + "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
    private static final VerifierKey EXAMPLE = VerifierKey.parse(KEY).orElseThrow();

    @Test
    void the_published_example_verifies() {
        var note = SignedNote.parse(TEXT + "\n" + LINE).orElseThrow();
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.signedBy(EXAMPLE)).isTrue();
        assertThat(note.note()).isEqualTo(TEXT + "\n" + LINE);
        assertThat(EXAMPLE.text()).isEqualTo(KEY);
    }

    @Test
    void another_text_name_or_type_does_not_verify() {
        assertThat(SignedNote.parse("this is an example message.\n\n" + LINE)
                        .orElseThrow()
                        .signedBy(EXAMPLE))
                .isFalse();
        var note = SignedNote.parse(TEXT + "\n" + LINE).orElseThrow();
        assertThat(note.signedBy(EXAMPLE.named("example.com/bar"))).isFalse();
        var cosigner = new VerifierKey(EXAMPLE.name(), VerifierKey.COSIGNATURE, EXAMPLE.publicKey());
        assertThat(note.signedBy(cosigner)).isFalse();
        assertThat(cosigner.text()).isNotEqualTo(KEY);
    }

    @Test
    void strangers_signatures_are_passed_over_and_a_bad_one_of_a_known_key_spoils_the_note() {
        var ours = SigningKey.generate("a.example/log", new SecureRandom());
        var stranger = SigningKey.generate("b.example/log", new SecureRandom());
        var known = List.of(ours.verifier(), EXAMPLE);
        var note = SignedNote.of(TEXT, ours, stranger);
        assertThat(note.signers(known)).contains(List.of(ours.verifier()));
        assertThat(note.with(LINE).signers(known)).contains(known);
        var spoilt = note.with(ours.sign("Another text.\n"));
        assertThat(spoilt.signers(known)).isEmpty();
        assertThat(spoilt.signedBy(ours.verifier())).isFalse();
        assertThat(SignedNote.of(TEXT, stranger).signers(known)).isEmpty();
    }

    @Test
    void one_key_signs_under_several_names() {
        var key = SigningKey.generate("a.example/heads/1", new SecureRandom());
        var other = key.named("a.example/t/x/1");
        assertThat(other.verifier()).isEqualTo(key.verifier().named("a.example/t/x/1"));
        assertThat(other.verifier().id()).isNotEqualTo(key.verifier().id());
        var note = SignedNote.of(TEXT, other);
        assertThat(note.signedBy(other.verifier())).isTrue();
        assertThat(note.signedBy(key.verifier())).isFalse();
    }

    @Test
    void keys_are_read_back_as_they_were_written() {
        var key = SigningKey.generate("a.example/heads/1", new SecureRandom());
        var again = SigningKey.parse(key.secretText()).orElseThrow();
        assertThat(again.verifier()).isEqualTo(key.verifier());
        assertThat(again.sign(TEXT)).isEqualTo(key.sign(TEXT));
        assertThat(VerifierKey.parse(key.verifier().text())).contains(key.verifier());
        assertThat(VerifierKey.parse(key.cosigner().text())).contains(key.cosigner());
        assertThat(key.toString()).isEqualTo(key.verifier().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/foo",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/ foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+BukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\n",
                "example.com/foo+530d903a+AQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void what_is_not_a_key_is_not_read_as_one(String word) {
        assertThat(VerifierKey.parse(word)).isEmpty();
        assertThat(SigningKey.parse("PRIVATE+KEY+" + word)).isEmpty();
        assertThat(SigningKey.parse(word)).isEmpty();
    }

    @Test
    void what_is_not_a_note_is_not_read_as_one() {
        for (var bad : List.of(
                "",
                "\n",
                "\n\n",
                TEXT,
                TEXT + "\n",
                TEXT + LINE,
                TEXT + "\n" + LINE + "\n",
                TEXT + "\n" + LINE.strip(),
                TEXT + "\n" + LINE + "more\n",
                TEXT + "\n" + LINE.replace('\u2014', '-'),
                TEXT + "\n" + LINE.replace("=", ""),
                TEXT + "\n" + LINE.replace("M=", "N="),
                TEXT + "\n" + LINE.replace("foo ", "foo  "),
                TEXT + "\n" + LINE.replace("foo ", "f+oo "),
                TEXT + "\n" + LINE.replace("foo ", "f\u00a0oo "),
                TEXT + "\n" + LINE.replace("\n", "\r\n"),
                TEXT + "\n\u2014 example.com/foo Uw2QOg==\n",
                "a\tb\n\n" + LINE,
                "a\0b\n\n" + LINE,
                "a\ud800b\n\n" + LINE,
                TEXT + "\n" + LINE.repeat(101),
                "a".repeat(1_000_000) + "\n\n" + LINE)) {
            assertThat(SignedNote.parse(bad)).isEmpty();
        }
        assertThat(SignedNote.parse(new byte[] {'a', (byte) 0xff, '\n', '\n'})).isEmpty();
        assertThat(SignedNote.parse(TEXT + "\n" + LINE.repeat(100))
                        .orElseThrow()
                        .signedBy(EXAMPLE))
                .isTrue();
    }

    @Test
    void the_text_ends_at_the_last_blank_line() {
        var key = SigningKey.generate("a.example/log", new SecureRandom());
        var text = "One.\n\n" + LINE + "\nTwo.\n";
        var note = SignedNote.parse(SignedNote.of(text, key).note()).orElseThrow();
        assertThat(note.text()).isEqualTo(text);
        assertThat(note.signedBy(key.verifier())).isTrue();
        assertThat(note.signedBy(EXAMPLE)).isFalse();
    }

    @Test
    void only_a_signature_line_can_be_added() {
        var note = SignedNote.parse(TEXT + "\n" + LINE).orElseThrow();
        assertThat(note.with(LINE)).isEqualTo(note);
        assertThatThrownBy(() -> note.with(LINE + LINE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> note.with("hello\n")).isInstanceOf(IllegalArgumentException.class);
    }
}
