package uk.co.pharmacyiq.controlled.keys;

import java.time.Instant;
import java.util.Optional;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * A step of the keys.
 *
 * @param person who did it
 * @param to to whom they are offered; empty where they are not
 * @param pharmacist whether whoever holds them after it is a registered pharmacist
 */
public record KeyStep(
        long number,
        Kind kind,
        Instant at,
        PersonId person,
        Optional<PersonId> to,
        boolean pharmacist,
        Details details) {

    /** What happens to keys. Names are stored. */
    public enum Kind {
        TAKEN("Taken from the safe"),
        OFFERED("Offered"),
        ACCEPTED("Accepted"),
        RETURNED("Returned to the safe");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Names as they were then, and the procedure under which somebody who is no pharmacist holds them. */
    public record Details(String name, String toName, String procedure) {}

    /** Whether somebody holds the keys after this step. */
    public boolean isHeld() {
        return kind != Kind.RETURNED;
    }
}
