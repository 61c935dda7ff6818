package uk.co.pharmacyiq.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.SignedNote;

/** The body of a request to sign a checkpoint: the size known before, a consistency proof, and the checkpoint. */
record AddCheckpoint(long old, List<byte[]> proof, Checkpoint checkpoint, SignedNote note) {

    private static final int MOST_HASHES = 63;

    AddCheckpoint {
        proof = List.copyOf(proof);
    }

    static Optional<AddCheckpoint> parse(byte[] body) {
        int blank = indexOfBlankLine(body);
        if (blank < 0) {
            return Optional.empty();
        }
        var lines = List.of(new String(body, 0, blank, UTF_8).split("\n", -1));
        var old = old(lines.getFirst());
        var proof = proof(lines.subList(1, lines.size()));
        var note = SignedNote.parse(Arrays.copyOfRange(body, blank + 2, body.length));
        var checkpoint = note.flatMap(read -> Checkpoint.withExtensions(read.text()));
        if (old.isEmpty() || proof.isEmpty() || checkpoint.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AddCheckpoint(old.get(), proof.get(), checkpoint.get(), note.orElseThrow()));
    }

    private static int indexOfBlankLine(byte[] body) {
        for (int at = 0; at + 1 < body.length; at++) {
            if (body[at] == '\n' && body[at + 1] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private static Optional<Long> old(String line) {
        return line.matches("old (0|[1-9][0-9]{0,17})")
                ? Optional.of(Long.valueOf(line.substring(4)))
                : Optional.empty();
    }

    private static Optional<List<byte[]>> proof(List<String> lines) {
        if (lines.size() > MOST_HASHES) {
            return Optional.empty();
        }
        var hashes = new ArrayList<byte[]>();
        for (var line : lines) {
            var hash = hash(line);
            if (hash.isEmpty()) {
                return Optional.empty();
            }
            hashes.add(hash.get());
        }
        return Optional.of(hashes);
    }

    private static Optional<byte[]> hash(String line) {
        try {
            return Optional.of(Base64.getDecoder().decode(line))
                    .filter(bytes -> bytes.length == 32
                            && Base64.getEncoder().encodeToString(bytes).equals(line));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
