package uk.co.pharmacyiq.controlled.requisition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.Quantity;

/**
 * A requisition, and what was supplied on it.
 *
 * @param movement the movement of stock
 * @param sentOn when the original went to the NHS Business Services Authority; empty while it did not
 */
public record Requisition(
        UUID id,
        UUID movement,
        LocalDate signedOn,
        Instant suppliedAt,
        Quantity quantity,
        String unit,
        Details details,
        Optional<LocalDate> sentOn) {

    /** Who asks for it, as the form says. */
    public record Recipient(String name, String address, String profession) {}

    /**
     * What lies sealed.
     *
     * @param mark the name and address of the supplier, as marked on the form
     */
    public record Details(Recipient recipient, String purpose, String drug, String mark, String suppliedBy) {}
}
