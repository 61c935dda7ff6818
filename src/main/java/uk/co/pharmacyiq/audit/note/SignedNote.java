package uk.co.pharmacyiq.audit.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A text and the signatures below it. Nothing is known of who signed it until it is held against keys. */
public record SignedNote(String text, List<Signature> signatures) {

    /** At most so many characters in a note, and bytes too. */
    static final int MOST_CHARACTERS = 1_000_000;

    /** At most so many signatures on a note. */
    static final int MOST_SIGNATURES = 100;

    public SignedNote {
        if (!text.endsWith("\n") || !StrictText.plain(text)) {
            throw new IllegalArgumentException(
                    "the text of a note ends with a line feed and has no control characters");
        }
        signatures = List.copyOf(signatures);
    }

    /** A text, signed. */
    public static SignedNote of(String text, SigningKey... keys) {
        var signatures = Stream.of(keys)
                .map(key -> Signature.parse(key.sign(text)).orElseThrow())
                .toList();
        return new SignedNote(text, signatures);
    }

    public static Optional<SignedNote> parse(String note) {
        return NoteParser.parse(note);
    }

    public static Optional<SignedNote> parse(byte[] note) {
        return note.length > MOST_CHARACTERS
                ? Optional.empty()
                : StrictText.utf8(note).flatMap(NoteParser::parse);
    }

    /** The note as it is written: text, blank line, signatures. */
    public String note() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }

    /** Whether the key signed the note; no if it seems to have signed it but any such signature is bad. */
    public boolean signedBy(VerifierKey key) {
        var claimed = by(key).toList();
        return !claimed.isEmpty() && claimed.stream().allMatch(signature -> key.verifies(text, signature.bytes()));
    }

    /**
     * Those of the known keys that signed the note. Empty if none did, and also if any signature in the name of a known
     * key is bad: somebody has been at such a note.
     */
    public Optional<List<VerifierKey>> signers(Collection<VerifierKey> known) {
        var signers = new ArrayList<VerifierKey>();
        for (var key : known) {
            if (by(key).findAny().isPresent()) {
                if (!signedBy(key)) {
                    return Optional.empty();
                }
                signers.add(key);
            }
        }
        return signers.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(signers));
    }

    /** The note with one more signature line; the same if it is there already. */
    public SignedNote with(String line) {
        return with(Signature.parse(line)
                .orElseThrow(() -> new IllegalArgumentException("not the signature line of a note")));
    }

    /** The note with one more signature; the same if it is there already. */
    public SignedNote with(Signature more) {
        if (signatures.contains(more)) {
            return this;
        }
        return new SignedNote(
                text, Stream.concat(signatures.stream(), Stream.of(more)).toList());
    }

    Stream<Signature> by(VerifierKey key) {
        var id = key.id();
        return signatures.stream().filter(one -> one.name().equals(key.name()) && Arrays.equals(one.id(), id));
    }

    /** One line below a note: in whose name, by which key, and what the key made of the text. */
    public record Signature(String name, byte[] id, byte[] bytes) {

        public Signature {
            if (!StrictText.name(name) || id.length != KeyText.ID_LENGTH || bytes.length == 0) {
                throw new IllegalArgumentException("not a name, an id of four bytes and a signature");
            }
        }

        /** Reads one line, with its line feed. */
        public static Optional<Signature> parse(String line) {
            return NoteParser.signature(line);
        }

        /** The line, with its line feed. */
        public String line() {
            var payload = Arrays.copyOf(id, id.length + bytes.length);
            System.arraycopy(bytes, 0, payload, id.length, bytes.length);
            return NoteParser.DASH + name + " " + StrictText.base64(payload) + "\n";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Signature signature && line().equals(signature.line());
        }

        @Override
        public int hashCode() {
            return line().hashCode();
        }
    }
}
