package uk.co.pharmacyiq.inventory.ordering.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * The numbers that made a proposal, in units of the pack; they are shown, and stored with the line that was ordered.
 *
 * @param days how many days of usage were looked at
 * @param mean used on a day
 * @param deviation how far a day is from that, usually
 * @param lead days from order to delivery
 * @param review days from one order to the next
 * @param service for how many of a hundred such stretches stock is to last
 * @param reorderPoint at or below this it is ordered
 * @param upTo what it is ordered up to
 * @param usable what is there and can be used
 * @param coming on its way from other premises
 * @param ordered ordered before and not yet here
 * @param packs whole packs to order
 */
public record Why(
        ReorderRule.Method method,
        long days,
        BigDecimal mean,
        BigDecimal deviation,
        int lead,
        long review,
        int service,
        BigDecimal reorderPoint,
        BigDecimal upTo,
        BigDecimal usable,
        BigDecimal coming,
        BigDecimal ordered,
        long packs) {

    /** In words a pharmacist can check with a pencil. */
    public String text() {
        var how = switch (method) {
            case USAGE ->
                String.format(
                        Locale.UK,
                        "Used %s a day (last %d days), give or take %s. Ordered every %d and here after %d days, "
                                + "to last %d times in 100: order at %s, up to %s.",
                        plain(mean),
                        days,
                        plain(deviation),
                        review,
                        lead,
                        service,
                        plain(reorderPoint),
                        plain(upTo));
            case REPLACE -> "Kept at " + plain(upTo) + ", replaced one for one.";
            case FIXED -> "Minimum " + plain(reorderPoint) + ", maximum " + plain(upTo) + ".";
            case NEVER -> "Never proposed.";
        };
        return how + " There: " + plain(usable) + ", on its way: " + plain(coming) + ", ordered: " + plain(ordered)
                + ".";
    }

    private static String plain(BigDecimal number) {
        var rounded = number.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded).toPlainString();
    }
}
