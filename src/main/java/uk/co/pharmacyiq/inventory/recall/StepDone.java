package uk.co.pharmacyiq.inventory.recall;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Quantity;

/**
 * A step as it stands in the log of an alert at premises; it never changes.
 *
 * @param by whose session it was; empty for what PharmacyIQ did by itself
 */
public record StepDone(int number, Step step, Optional<PersonId> by, Instant at, What what) {

    /** What can be done about an alert at premises. Names are stored. */
    public enum Step {
        ACKNOWLEDGED("Acknowledged"),
        HELD("Set apart"),
        ARRIVED("Came in and was set apart"),
        ACTED("Done about it"),
        ESCALATED("Nobody had seen it: told to the superintendent"),
        CLOSED("Closed");

        private final String title;

        Step(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * What was done.
     *
     * @param quantity units set apart
     * @param movement the movement in the ledger that set them apart
     * @param actor who looked on the shelves; empty where it does not matter
     * @param note may be empty
     */
    public record What(Optional<Quantity> quantity, Optional<UUID> movement, String actor, String note) {

        static What nothing() {
            return new What(Optional.empty(), Optional.empty(), "", "");
        }

        static What note(String note) {
            return new What(Optional.empty(), Optional.empty(), "", note);
        }

        static What held(Quantity quantity, UUID movement) {
            return new What(Optional.of(quantity), Optional.of(movement), "", "");
        }
    }
}
