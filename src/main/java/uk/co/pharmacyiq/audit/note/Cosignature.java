package uk.co.pharmacyiq.audit.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/** What a witness adds to a checkpoint: cosignature/v1, a time in seconds and a signature over time and checkpoint. */
public record Cosignature(long seconds, byte[] signature) {

    private static final int LENGTH = Long.BYTES + Ed25519.SIGNATURE_LENGTH;

    /** The latest time that is believed to be one: the end of the year 9999. */
    private static final long MOST_SECONDS = 253_402_300_799L;

    public Cosignature {
        if (seconds < 0 || seconds > MOST_SECONDS || signature.length != Ed25519.SIGNATURE_LENGTH) {
            throw new IllegalArgumentException("not a time and 64 bytes of signature");
        }
    }

    /** When the witness says that it saw the note; empty unless its signature is there and every one of it is good. */
    public static Optional<Instant> verified(VerifierKey witness, SignedNote note) {
        if (witness.type() != VerifierKey.COSIGNATURE || !note.signedBy(witness)) {
            return Optional.empty();
        }
        return note.by(witness)
                .flatMap(line -> parse(line.bytes()).stream())
                .map(Cosignature::time)
                .max(Instant::compareTo);
    }

    /** Reads the bytes of a signature line that come after the id. */
    public static Optional<Cosignature> parse(byte[] payload) {
        if (payload.length != LENGTH) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(payload);
        long seconds = buffer.getLong();
        if (seconds < 0 || seconds > MOST_SECONDS) {
            return Optional.empty();
        }
        var signature = new byte[Ed25519.SIGNATURE_LENGTH];
        buffer.get(signature);
        return Optional.of(new Cosignature(seconds, signature));
    }

    public Instant time() {
        return Instant.ofEpochSecond(seconds);
    }

    byte[] encode() {
        return ByteBuffer.allocate(LENGTH).putLong(seconds).put(signature).array();
    }

    /** The bytes that the witness signs. */
    byte[] signed(String checkpointBody) {
        return ("cosignature/v1\ntime " + seconds + "\n" + checkpointBody).getBytes(UTF_8);
    }
}
