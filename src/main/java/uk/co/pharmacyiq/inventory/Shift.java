package uk.co.pharmacyiq.inventory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;

/**
 * What a person asks when stock is to change its place, or to leave, at one premises.
 *
 * @param from where it lies
 * @param to where it goes; empty where the act itself says so
 */
public record Shift(
        PremisesId premises,
        Lot lot,
        Quantity quantity,
        UUID from,
        Optional<UUID> to,
        Optional<Why> why,
        Optional<Instant> occurredAt) {

    public Shift {
        if (quantity.isZero()) {
            throw new IllegalArgumentException("nothing to move");
        }
    }
}
