package uk.co.pharmacyiq.controlled;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * A section of the register of premises as it stands: one drug in one strength and form (CD-06, CD-16).
 *
 * @param unit what its quantities count: {@code tablet}, {@code ml}
 * @param last the number of its last entry; 0 where it has none
 * @param balance the running balance after the last entry
 * @param lastEntered when the last entry was written
 * @param late how many of its entries were written later than the day after
 */
public record Section(
        SectionId id,
        PremisesId premises,
        DrugLine line,
        String unit,
        long last,
        BigDecimal balance,
        Optional<Instant> lastEntered,
        long late) {}
