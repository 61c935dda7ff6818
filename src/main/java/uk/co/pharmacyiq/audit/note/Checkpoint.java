package uk.co.pharmacyiq.audit.note;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a log says of itself at one moment: its name, how many entries it has, and the root over them. */
public record Checkpoint(String origin, long size, byte[] root) {

    private static final int MOST_ORIGIN = 1_000;

    public Checkpoint {
        if (!isOrigin(origin) || size < 0 || root.length != 32) {
            throw new IllegalArgumentException("not the origin, size and 32-byte root of a log");
        }
    }

    /** The three lines that are signed. */
    public String body() {
        return origin + "\n" + size + "\n" + StrictText.base64(root) + "\n";
    }

    /** The checkpoint with signatures below it. */
    public SignedNote signed(SigningKey... keys) {
        return SignedNote.of(body(), keys);
    }

    /** Reads exactly three lines. */
    public static Optional<Checkpoint> parse(String body) {
        return withExtensions(body).filter(read -> read.body().equals(body));
    }

    /**
     * Reads the first three lines of what may have more. Other people's logs add lines of their own, which a witness signs
     * with the rest; ours never do.
     */
    public static Optional<Checkpoint> withExtensions(String body) {
        var lines = List.of(body.split("\n", -1));
        if (lines.size() < 4
                || !lines.getLast().isEmpty()
                || lines.subList(0, lines.size() - 1).contains("")
                || !StrictText.plain(body)
                || !isOrigin(lines.get(0))) {
            return Optional.empty();
        }
        OptionalLong size = StrictText.number(lines.get(1));
        return size.isEmpty()
                ? Optional.empty()
                : StrictText.hash(lines.get(2)).map(root -> new Checkpoint(lines.get(0), size.getAsLong(), root));
    }

    /** The checkpoint of a note; who signed it is another question. */
    public static Optional<Checkpoint> of(SignedNote note) {
        return parse(note.text());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint(var itsOrigin, var itsSize, var itsRoot)
                && origin.equals(itsOrigin)
                && size == itsSize
                && Arrays.equals(root, itsRoot);
    }

    @Override
    public int hashCode() {
        return 31 * origin.hashCode() + Long.hashCode(size) + Arrays.hashCode(root);
    }

    private static boolean isOrigin(String text) {
        return !text.isEmpty() && text.length() <= MOST_ORIGIN && !text.contains("\n") && StrictText.plain(text);
    }
}
