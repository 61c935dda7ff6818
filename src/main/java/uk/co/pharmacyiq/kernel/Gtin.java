package uk.co.pharmacyiq.kernel;

import java.util.Optional;

/** A GS1 trade item number in its 14-digit form; shorter forms (8, 12, 13) are filled with zeros on the left. */
public record Gtin(String value) {

    public Gtin {
        if (!value.matches("[0-9]{14}") || !checks(value)) {
            throw new IllegalArgumentException("not a GTIN");
        }
    }

    /** Reads 8, 12, 13 or 14 digits whose last digit is the GS1 check digit. */
    public static Optional<Gtin> parse(String text) {
        if (!text.matches("[0-9]{8}|[0-9]{12,14}")) {
            return Optional.empty();
        }
        var padded = "0".repeat(14 - text.length()) + text;
        return checks(padded) ? Optional.of(new Gtin(padded)) : Optional.empty();
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < 14; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
