package uk.co.pharmacyiq.inventory.waste;

import java.util.Optional;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.kernel.Quantity;

/**
 * A lot that stands in quarantine.
 *
 * @param why it was set apart, last; empty where the books do not say
 * @param code what kind of waste it is, by its name
 * @param register whether it stands in the controlled-drugs register, and is destroyed there
 * @param pence what it is worth at list prices; empty where no price is known
 */
public record HeldLot(
        Lot lot,
        Named named,
        Quantity quantity,
        Optional<Reason> why,
        WasteCode code,
        boolean register,
        Optional<Long> pence) {

    /** What the product is called, and how it is counted. */
    public record Named(String name, Quantity packSize, String unit) {}

    /** {@code 2 packs + 6 tablets}. */
    public String amount() {
        return new PackText(quantity, named.packSize(), named.unit()).text();
    }
}
