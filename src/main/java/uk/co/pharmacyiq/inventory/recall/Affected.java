package uk.co.pharmacyiq.inventory.recall;

import java.util.UUID;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;

/** Stock somewhere in the organisation that an alert means, or may mean. */
public record Affected(PremisesId premises, Where where, Lot lot, Named named, Quantity quantity) {

    /** The place it lies at. */
    public record Where(UUID place, String name, PlaceKind kind) {}

    /** What the product is called, and what its quantity counts. */
    public record Named(String name, String unit) {}

    /** Whether it could be supplied from there as things are. */
    public boolean isOnShelf() {
        return where.kind().supplies();
    }
}
