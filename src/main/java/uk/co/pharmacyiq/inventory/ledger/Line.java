package uk.co.pharmacyiq.inventory.ledger;

import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.Quantity;

/**
 * Part of a movement: so much of a lot from one place to another.
 *
 * @param from empty where it came from outside: a supplier, a count that found more
 * @param to empty where it left: supplied, wasted, lost
 */
public record Line(Lot lot, Quantity quantity, Optional<UUID> from, Optional<UUID> to) {

    public Line {
        if (quantity.isZero() || from.equals(to)) {
            throw new IllegalArgumentException("a line moves something from one place to another");
        }
    }

    /** The same way back. */
    public Line reversed() {
        return new Line(lot, quantity, to, from);
    }
}
