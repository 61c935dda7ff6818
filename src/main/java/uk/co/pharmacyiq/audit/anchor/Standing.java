package uk.co.pharmacyiq.audit.anchor;

import java.time.Instant;
import java.util.Optional;

/** How one anchor stands, for the table of anchors and the operator's page. */
public record Standing(
        String name,
        Anchor.Kind kind,
        State state,
        long size,
        String told,
        Instant checkedAt,
        Optional<Instant> keptAt,
        Optional<AnchorConflict> conflict) {

    /** Whether an anchor agrees with the log; {@code text()} is how the database calls it. */
    public enum State {
        CONSISTENT("consistent"),
        UNREACHABLE("unreachable"),
        CONFLICT("conflict");

        private final String text;

        State(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    static Standing unknown(String name, Anchor.Kind kind, Instant now) {
        return new Standing(
                name, kind, State.UNREACHABLE, 0, "It was not asked yet.", now, Optional.empty(), Optional.empty());
    }

    Standing remembering(long known) {
        return new Standing(name, kind, state, Math.max(size, known), told, checkedAt, keptAt, conflict);
    }

    /** It keeps this size, said now. */
    Standing kept(long kept, String sentence, Instant now) {
        return new Standing(name, kind, State.CONSISTENT, kept, sentence, now, Optional.of(now), Optional.empty());
    }

    /** What it keeps agrees with the log, though nothing new was kept. */
    Standing agrees(long found, String sentence, Instant now) {
        return new Standing(name, kind, State.CONSISTENT, found, sentence, now, keptAt, Optional.empty());
    }

    /** It answers, and shows nothing of this log. */
    Standing shows(Instant now) {
        return state == State.CONFLICT
                ? this
                : agrees(
                        size,
                        size == 0
                                ? "It keeps no checkpoint of this log yet."
                                : "It shows no checkpoint of this log: it is new, or does not tell.",
                        now);
    }

    /** It does not answer. A conflict stays one until the anchor itself shows that it is over. */
    Standing silent(String sentence, Instant now) {
        return state == State.CONFLICT
                ? this
                : new Standing(name, kind, State.UNREACHABLE, size, sentence, now, keptAt, Optional.empty());
    }

    /** The size stays what the anchor is known to have kept; the one it disagrees at is in the conflict. */
    Standing disagrees(AnchorConflict found, Instant now) {
        return new Standing(name, kind, State.CONFLICT, size, found.sentence(), now, keptAt, Optional.of(found));
    }
}
