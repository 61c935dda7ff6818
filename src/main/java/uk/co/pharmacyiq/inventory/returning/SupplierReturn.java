package uk.co.pharmacyiq.inventory.returning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.inventory.waste.HeldLot;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Quantity;

/** Stock that went back to its supplier. */
public record SupplierReturn(UUID id, UUID movement, Terms terms, Made made, List<Part> parts) {

    /**
     * What was agreed.
     *
     * @param authorisation the supplier's number for the return (RMA), where there is one
     * @param order on which the packs had come, where that is known
     * @param credit the credit note that is expected, on that order
     */
    public record Terms(
            UUID supplier,
            Cause cause,
            Optional<String> authorisation,
            LocalDate collectedOn,
            Optional<UUID> order,
            Optional<UUID> credit) {}

    /** Who noted it, and when. */
    public record Made(PersonId by, Instant at) {}

    /** A lot of it. */
    public record Part(Lot lot, HeldLot.Named named, Quantity quantity) {

        public String amount() {
            return new PackText(quantity, named.packSize(), named.unit()).text();
        }
    }

    public SupplierReturn {
        parts = List.copyOf(parts);
    }
}
