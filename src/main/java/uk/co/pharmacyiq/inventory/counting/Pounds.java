package uk.co.pharmacyiq.inventory.counting;

import java.util.Locale;

/** Pence as people read them. */
public final class Pounds {

    private Pounds() {}

    /** {@code £1,234.50}; less than nothing as {@code −£3.20}. */
    public static String of(long pence) {
        return (pence < 0 ? "\u2212" : "")
                + String.format(Locale.UK, "£%,d.%02d", Math.abs(pence) / 100, Math.abs(pence) % 100);
    }
}
