package uk.co.pharmacyiq.audit.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/** Reads notes: the text is everything up to the last blank line, and below it there is nothing but signatures. */
final class NoteParser {

    /** What a signature line begins with. */
    static final String DASH = "\u2014 ";

    private static final int MOST_LINE = 20_000;

    private NoteParser() {}

    static Optional<SignedNote> parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (split < 0
                || note.length() > SignedNote.MOST_CHARACTERS
                || !note.endsWith("\n")
                || !StrictText.plain(note)
                || note.getBytes(UTF_8).length > SignedNote.MOST_CHARACTERS) {
            return Optional.empty();
        }
        var signatures = new ArrayList<SignedNote.Signature>();
        for (int at = split + 2; at < note.length(); ) {
            int end = note.indexOf('\n', at) + 1;
            var signature = signature(note.substring(at, end));
            if (signature.isEmpty() || signatures.size() == SignedNote.MOST_SIGNATURES) {
                return Optional.empty();
            }
            signatures.add(signature.get());
            at = end;
        }
        return signatures.isEmpty()
                ? Optional.empty()
                : Optional.of(new SignedNote(note.substring(0, split + 1), signatures));
    }

    static Optional<SignedNote.Signature> signature(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || !line.endsWith("\n") || space < 0 || line.length() > MOST_LINE) {
            return Optional.empty();
        }
        var name = line.substring(DASH.length(), space);
        return StrictText.base64(line.substring(space + 1, line.length() - 1))
                .filter(payload -> StrictText.name(name) && payload.length > KeyText.ID_LENGTH)
                .map(payload -> new SignedNote.Signature(
                        name,
                        Arrays.copyOf(payload, KeyText.ID_LENGTH),
                        Arrays.copyOfRange(payload, KeyText.ID_LENGTH, payload.length)));
    }
}
