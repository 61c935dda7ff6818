package uk.co.pharmacyiq.kernel;

import java.util.Optional;

/** A dm+d identifier: a SNOMED CT concept of 6 to 18 digits, whose last digit checks the others (Verhoeff). */
public record DmdCode(String value) {

    private static final int[][] PRODUCT = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 0, 6, 7, 8, 9, 5}, {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7}, {4, 0, 1, 2, 3, 9, 5, 6, 7, 8}, {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2}, {7, 6, 5, 9, 8, 2, 1, 0, 4, 3}, {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };
    private static final int[][] PERMUTATION = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 5, 7, 6, 2, 8, 3, 0, 9, 4}, {5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
        {8, 9, 1, 6, 0, 4, 3, 5, 2, 7}, {9, 4, 5, 3, 1, 2, 6, 8, 7, 0}, {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
        {2, 7, 9, 3, 8, 0, 6, 4, 1, 5}, {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}
    };

    public DmdCode {
        if (!value.matches("[1-9][0-9]{4,17}")) {
            throw new IllegalArgumentException("not a dm+d identifier");
        }
    }

    /** Reads 5 to 18 digits; the check digit is not asked for, because dm+d itself has carried codes without one. */
    public static Optional<DmdCode> parse(String text) {
        return text.matches("[1-9][0-9]{4,17}") ? Optional.of(new DmdCode(text)) : Optional.empty();
    }

    /** Whether the last digit proves the others, as it does for every SNOMED CT identifier. */
    public boolean checks() {
        int sum = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(value.length() - 1 - i) - '0';
            sum = PRODUCT[sum][PERMUTATION[i % 8][digit]];
        }
        return sum == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
