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
        long late) {

    /** A quantity of this section as people write it: {@code 28 tablets}; measures such as ml stay as they are. */
    public String amount(BigDecimal amount) {
        boolean one = amount.abs().compareTo(BigDecimal.ONE) == 0;
        return plain(amount) + " " + (one ? unit : units());
    }

    /** What its quantities count, as more than one: {@code tablets}, {@code ml}. */
    public String units() {
        return unit.length() <= 3 || unit.endsWith("s") ? unit : unit + "s";
    }

    /** {@code 28}, {@code 2.5}. */
    public static String plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
