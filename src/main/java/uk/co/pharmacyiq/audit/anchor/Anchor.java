package uk.co.pharmacyiq.audit.anchor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.audit.note.SignedNote;

/**
 * A place outside the database that keeps checkpoints of a log and never gives one up. What it holds can be compared
 * with the database: a log that is shorter than its anchor says, or that differs from it, was rolled back or rewritten.
 */
public interface Anchor extends AutoCloseable {

    /** What an anchor is; {@code text()} is how the database calls it. */
    enum Kind {
        FILE("file"),
        WITNESS("witness"),
        TIME_STAMP("time-stamp");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** Proves that the log only grew between two of its sizes. It is asked on other threads than the sealer's. */
    @FunctionalInterface
    interface Consistency {
        /** The RFC 6962 consistency proof from the smaller size to the larger; empty if they are equal. */
        List<byte[]> between(long from, long to);
    }

    /** Short, fixed and unique among the anchors of an installation. */
    String name();

    Kind kind();

    /**
     * The newest checkpoint kept here of the named log. It is as the anchor gave it: whether the log's own key signed it
     * is for the caller to see. Empty if none is kept, or if this anchor tells nobody.
     *
     * @throws IOException the anchor cannot be asked
     * @throws AnchorConflict what it answered cannot be right
     */
    Optional<SignedNote> newest(String origin) throws IOException, AnchorConflict;

    /**
     * Keeps a checkpoint. When this returns, it is kept for good.
     *
     * @return cosignature lines, each with its line feed; none from a file
     * @throws IOException it could not be kept now; the same or a newer one may be tried later
     * @throws AnchorConflict the anchor holds something this checkpoint does not agree with
     */
    List<String> publish(SignedNote checkpoint, Consistency proofs) throws IOException, AnchorConflict;

    /** The size this anchor is known to have kept of the log; an anchor that later says less has gone back. */
    default void remember(String origin, long size) {}

    @Override
    void close();
}
