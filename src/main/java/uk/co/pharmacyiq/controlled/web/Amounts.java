package uk.co.pharmacyiq.controlled.web;

import java.math.BigDecimal;

/** Quantities as the register writes them. */
final class Amounts {

    private Amounts() {}

    /** {@code 28}, {@code 2.5}. */
    static String plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** {@code 28 tablets}; measures such as ml stay as they are. */
    static String of(BigDecimal amount, String unit) {
        boolean one = amount.compareTo(BigDecimal.ONE) == 0;
        return plain(amount) + " " + (one || unit.length() <= 3 || unit.endsWith("s") ? unit : unit + "s");
    }
}
