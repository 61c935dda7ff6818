package uk.co.pharmacyiq.audit.note;

import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.audit.tree.Merkle;

/**
 * The proof of one entry of a log, as a text file to take away: its place, the hashes up to the root, the signed
 * checkpoint with that root, and, if wanted, whatever else is needed to make the entry's bytes.
 */
public record TlogProof(byte[] extra, long index, List<byte[]> hashes, String checkpoint) {

    public TlogProof {
        if (index < 0 || hashes.stream().anyMatch(hash -> hash.length != 32)) {
            throw new IllegalArgumentException("not the index and 32-byte hashes of a proof");
        }
        hashes = List.copyOf(hashes);
    }

    public static Optional<TlogProof> parse(String text) {
        return TlogProofParser.parse(text);
    }

    public static Optional<TlogProof> parse(byte[] text) {
        return text.length > TlogProofParser.MOST_CHARACTERS
                ? Optional.empty()
                : StrictText.utf8(text).flatMap(TlogProofParser::parse);
    }

    /** The file. */
    public String text() {
        var text = new StringBuilder(TlogProofParser.FIRST_LINE);
        if (extra.length > 0) {
            text.append(TlogProofParser.EXTRA).append(StrictText.base64(extra)).append('\n');
        }
        text.append(TlogProofParser.INDEX).append(index).append('\n');
        hashes.forEach(hash -> text.append(StrictText.base64(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    /** The checkpoint as a note, to be held against keys. */
    public Optional<SignedNote> note() {
        return SignedNote.parse(checkpoint);
    }

    /** Whether the log whose key this is signed a tree that has this leaf at this place. */
    public boolean proves(byte[] leafHash, VerifierKey log) {
        return note().filter(note -> note.signedBy(log))
                .flatMap(Checkpoint::of)
                .filter(head -> head.origin().equals(log.name()))
                .filter(head -> Merkle.includes(index, head.size(), leafHash, hashes, head.root()))
                .isPresent();
    }
}
