package uk.co.pharmacyiq.audit.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads proofs of one entry, in their only spelling. */
final class TlogProofParser {

    static final String FIRST_LINE = "c2sp.org/tlog-proof@v1\n";
    static final String EXTRA = "extra ";
    static final String INDEX = "index ";
    static final int MOST_CHARACTERS = 8_000_000;

    private static final int MOST_HASHES = 63;

    private TlogProofParser() {}

    static Optional<TlogProof> parse(String text) {
        int blank = text.indexOf("\n\n");
        if (text.length() > MOST_CHARACTERS || !text.startsWith(FIRST_LINE) || blank < FIRST_LINE.length()) {
            return Optional.empty();
        }
        var lines = List.of(text.substring(FIRST_LINE.length(), blank).split("\n", -1));
        boolean hasExtra = lines.getFirst().startsWith(EXTRA);
        var rest = hasExtra ? lines.subList(1, lines.size()) : lines;
        var extra = hasExtra ? extra(lines.getFirst()) : Optional.of(new byte[0]);
        var note = SignedNote.parse(text.substring(blank + 2));
        if (extra.isEmpty() || note.flatMap(Checkpoint::of).isEmpty() || rest.isEmpty()) {
            return Optional.empty();
        }
        return proof(extra.get(), rest, text.substring(blank + 2));
    }

    private static Optional<TlogProof> proof(byte[] extra, List<String> lines, String checkpoint) {
        if (!lines.getFirst().startsWith(INDEX) || lines.size() > 1 + MOST_HASHES) {
            return Optional.empty();
        }
        var index = StrictText.number(lines.getFirst().substring(INDEX.length()));
        var hashes = new ArrayList<byte[]>();
        for (var line : lines.subList(1, lines.size())) {
            StrictText.hash(line).ifPresent(hashes::add);
        }
        return index.isEmpty() || hashes.size() != lines.size() - 1
                ? Optional.empty()
                : Optional.of(new TlogProof(extra, index.getAsLong(), hashes, checkpoint));
    }

    private static Optional<byte[]> extra(String line) {
        return StrictText.base64(line.substring(EXTRA.length())).filter(bytes -> bytes.length > 0);
    }
}
