package uk.co.pharmacyiq.inventory.ordering.suppliers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Money as people type and read it; it is kept in pence. */
public final class Pounds {

    private Pounds() {}

    /** Reads {@code 12}, {@code 12.5} or {@code 12.50}, with or without a pound sign. */
    public static Optional<Long> parse(String typed) {
        var text = typed.startsWith("£") ? typed.substring(1) : typed;
        return text.matches("[0-9]{1,7}(\\.[0-9]{1,2})?")
                ? Optional.of(new BigDecimal(text).movePointRight(2).longValueExact())
                : Optional.empty();
    }

    /** {@code 12.50}, as it stands in a box or a file. */
    public static String plain(long pence) {
        return BigDecimal.valueOf(pence, 2)
                .setScale(2, RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** {@code £12.50}. */
    public static String text(long pence) {
        return pence < 0 ? "−£" + plain(-pence) : "£" + plain(pence);
    }
}
