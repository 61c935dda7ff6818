package uk.co.pharmacyiq.access.approval;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Target;

/**
 * Something that waits for a second person, or did.
 *
 * @param act the name of the act on the record
 * @param asked what was asked for, as JSON
 * @param summary the same in words
 */
public record Approval(
        UUID id,
        String act,
        String asked,
        String summary,
        Target about,
        Asking asking,
        State state,
        Decision decision) {

    /** What became of it. */
    public enum State {
        OPEN("Waiting", "soon"),
        APPROVED("Approved", "ok"),
        DECLINED("Declined", "held"),
        WITHDRAWN("Withdrawn", "neutral"),
        EXPIRED("Ran out of time", "expired");

        private final String title;
        private final String kind;

        State(String title, String kind) {
            this.title = title;
            this.kind = kind;
        }

        public String title() {
            return title;
        }

        /** How much it stands out. */
        public String kind() {
            return kind;
        }
    }

    /** Who asked, when, and until when it can be decided. */
    public record Asking(PersonId by, Instant at, Instant until) {}

    /** Who decided, when, and why; empty while nobody has. */
    public record Decision(Optional<PersonId> by, Optional<Instant> at, String reason) {}

    public Optional<PremisesId> premises() {
        return about.premises();
    }

    /** Whether it can be decided at a moment. */
    public boolean waits(Instant now) {
        return state == State.OPEN && now.isBefore(asking.until());
    }

    /** What it is at a moment: one whose time is over has run out, whether somebody noted that yet or not. */
    public State stateAt(Instant now) {
        return state == State.OPEN && !waits(now) ? State.EXPIRED : state;
    }

    @Override
    public String toString() {
        return "Approval[" + id + "]";
    }
}
