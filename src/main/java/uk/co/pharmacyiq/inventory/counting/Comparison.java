package uk.co.pharmacyiq.inventory.counting;

import java.math.BigDecimal;
import uk.co.pharmacyiq.kernel.Quantity;

/**
 * One counting beside the books. What is in somebody's hand while another counts is booked a little later, or was booked a
 * little before it left the shelf: so what was booked shortly around the count may belong to either side of it.
 *
 * @param book what the books said at the moment of the count
 * @param before what they said shortly before it
 * @param in what came to the place shortly around it
 * @param out what left the place shortly around it
 */
public record Comparison(Quantity counted, BigDecimal book, BigDecimal before, BigDecimal in, BigDecimal out) {

    /** What a counting says of the books. */
    public enum Result {
        /** To the unit. */
        AGREES,
        /** Not to the unit, but what was booked around the count explains it. */
        EXPLAINED,
        /** There is more or less than the books said, and nothing moved. */
        DIFFERS,
        /** It differs, and stock moved meanwhile, so nobody can say by how much: it is counted again. */
        UNSURE
    }

    public Result result() {
        var value = counted.value();
        if (value.compareTo(book) == 0) {
            return Result.AGREES;
        }
        boolean moved = in.signum() != 0 || out.signum() != 0;
        boolean within = value.compareTo(before.subtract(out)) >= 0 && value.compareTo(before.add(in)) <= 0;
        if (moved && within) {
            return Result.EXPLAINED;
        }
        return moved ? Result.UNSURE : Result.DIFFERS;
    }

    /** What the books are corrected by: more than zero where more was counted. */
    public BigDecimal difference() {
        return counted.value().subtract(book);
    }
}
