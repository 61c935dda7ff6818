package uk.co.pharmacyiq.inventory.ordering.proposal;

import java.math.BigDecimal;
import java.util.List;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Quantity;

/**
 * What premises know of packs that are reordered together.
 *
 * @param products all of them; the one used last comes first
 * @param recalled those of which a batch stands in quarantine because it was recalled
 */
record Demand(
        String name,
        Quantity size,
        String unit,
        Usage usage,
        Held held,
        ReorderRule rule,
        List<DmdCode> products,
        List<DmdCode> recalled) {

    /**
     * What was used in a stretch of days, today not among them.
     *
     * @param squares the sum of the squares of each day's usage
     */
    record Usage(long days, double used, double squares) {

        double mean() {
            return used / days;
        }

        /** How far a day is from the mean, usually (standard deviation of a sample). */
        double deviation() {
            return days < 2 ? 0 : Math.sqrt(Math.max(0, (squares - used * used / days) / (days - 1)));
        }
    }

    /**
     * What there is and what comes, in units.
     *
     * @param usable on the shelves and in goods-in, without what expires before it would be used
     * @param coming on its way from other premises
     * @param ordered ordered, or in a draft, and not yet here
     */
    record Held(BigDecimal usable, BigDecimal coming, BigDecimal ordered) {

        BigDecimal all() {
            return usable.add(coming).add(ordered);
        }
    }
}
