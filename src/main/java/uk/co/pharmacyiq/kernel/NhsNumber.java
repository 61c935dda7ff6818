package uk.co.pharmacyiq.kernel;

import java.util.Optional;

/**
 * An NHS number: ten digits, the last of which checks the others (modulus 11), in a range from which numbers are given out.
 * A value of this type is one that can belong to somebody; whether it does, tracing tells.
 */
public record NhsNumber(String value) {

    public NhsNumber {
        if (!value.matches("[0-9]{10}") || !checks(value) || !givenOut(value)) {
            throw new IllegalArgumentException("not an NHS number");
        }
    }

    /** Reads ten digits, with spaces or hyphens between them as on a card. */
    public static Optional<NhsNumber> parse(String text) {
        var digits = text.replaceAll("[ \\u00a0-]", "");
        return digits.matches("[0-9]{10}") && checks(digits) && givenOut(digits)
                ? Optional.of(new NhsNumber(digits))
                : Optional.empty();
    }

    /** As it is read out and printed: {@code 943 476 5919}. */
    public String formatted() {
        return value.substring(0, 3) + " " + value.substring(3, 6) + " " + value.substring(6);
    }

    /** Whether it is from the range kept for tests, in which nobody's number is. */
    public boolean isForTests() {
        return value.startsWith("9");
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check < 10 && check == digits.charAt(9) - '0';
    }

    /**
     * England, Wales and the Isle of Man give out 400 to 499 and 600 to 799, Northern Ireland 320 to 399; in Scotland a
     * number begins with the day of birth; 900 to 999 is for tests. One digit ten times is nobody's.
     */
    private static boolean givenOut(String digits) {
        if (digits.chars().distinct().count() == 1) {
            return false;
        }
        int range = Integer.parseInt(digits.substring(0, 3));
        return range >= 400 && range <= 499
                || range >= 600 && range <= 799
                || range >= 320 && range <= 399
                || range >= 900
                || isDayAndMonth(digits);
    }

    private static boolean isDayAndMonth(String digits) {
        int day = Integer.parseInt(digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }

    @Override
    public String toString() {
        return "NhsNumber";
    }
}
