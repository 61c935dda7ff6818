package uk.co.pharmacyiq.controlled.destroying;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Quantity;

/**
 * What was destroyed at once, in the presence of one witness.
 *
 * @param kits the denaturing kits used, where it was said
 */
public record Destruction(
        UUID id, UUID movement, Under under, By by, Instant at, Optional<Integer> kits, List<Gone> lots) {

    public Destruction {
        lots = List.copyOf(lots);
    }

    /** The witness, and the exemption it was done under. */
    record Under(UUID witness, UUID exemption) {}

    /** Who destroyed it, as they were called and registered then. */
    public record By(PersonId person, Details details) {}

    /** What lies sealed about who destroyed it. */
    public record Details(String name, String registration, String note) {}

    /** So much of a lot. */
    public record Gone(String name, String batch, LocalDate expiry, Quantity quantity, String unit) {}
}
