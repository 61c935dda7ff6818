package uk.co.pharmacyiq.audit.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.SignedNote;

/**
 * One line of a file of checkpoints: {@code <unix seconds> <size> <root in base64> <note in base64>}. Size and root are
 * there for the eye; a line where they are not those of the note is not one.
 */
public record KeptLine(Instant at, Checkpoint checkpoint, SignedNote note) {

    /** What follows the rest of a line that a crash cut short. */
    static final String TORN = "#torn";

    static String line(Instant at, SignedNote note) {
        var checkpoint = checkpoint(note).orElseThrow(() -> new IllegalArgumentException("not a checkpoint"));
        return at.getEpochSecond() + " " + checkpoint.size() + " " + base64(checkpoint.root()) + " "
                + base64(note.note().getBytes(UTF_8)) + "\n";
    }

    static Optional<KeptLine> parse(String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 4 || !parts[0].matches("-?[0-9]{1,11}")) {
            return Optional.empty();
        }
        try {
            var at = Instant.ofEpochSecond(Long.parseLong(parts[0]));
            var note = SignedNote.parse(Base64.getDecoder().decode(parts[3]));
            return note.flatMap(KeptLine::checkpoint)
                    .map(checkpoint -> new KeptLine(at, checkpoint, note.orElseThrow()))
                    .filter(kept -> line(at, kept.note()).equals(line + "\n"));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** How the base64 of every note of this log begins. */
    static String beginOf(String origin) {
        var bytes = (origin + "\n").getBytes(UTF_8);
        return base64(Arrays.copyOf(bytes, bytes.length - bytes.length % 3));
    }

    /** Quickly: no only if the line is about another log. */
    static boolean mayBeOf(String line, String begin) {
        int last = line.lastIndexOf(' ');
        return line.chars().filter(c -> c == ' ').count() != 3 || line.startsWith(begin, last + 1);
    }

    private static Optional<Checkpoint> checkpoint(SignedNote note) {
        return Checkpoint.withExtensions(note.text());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
