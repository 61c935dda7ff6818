package uk.co.pharmacyiq.inventory.cold;

import java.math.BigDecimal;

/** Between which degrees Celsius a fridge must be, both included (MH-07). */
public record ColdRange(BigDecimal low, BigDecimal high) {

    public ColdRange {
        if (low.compareTo(high) >= 0) {
            throw new IllegalArgumentException("not a range");
        }
    }

    /** As it is printed on medicines that are kept cold. */
    public static ColdRange usual() {
        return new ColdRange(BigDecimal.TWO, BigDecimal.valueOf(8));
    }

    public boolean isOut(BigDecimal degrees) {
        return degrees.compareTo(low) < 0 || degrees.compareTo(high) > 0;
    }

    /** Whether anything a thermometer told was out: what it is now, or the least and the most since it was last set back. */
    public boolean isOut(Reading.Degrees told) {
        return told.all().stream().anyMatch(this::isOut);
    }
}
