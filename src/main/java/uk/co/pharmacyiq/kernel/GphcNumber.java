package uk.co.pharmacyiq.kernel;

import java.util.Optional;

/**
 * A person's GPhC registration number: seven digits, the first telling the profession (rules section 4). The form is
 * not the registration: whether it is live is recorded apart.
 */
public record GphcNumber(Profession profession, String digits) {

    public GphcNumber {
        if (!fits(profession, digits)) {
            throw new IllegalArgumentException("not a GPhC number of that profession");
        }
    }

    public static Optional<GphcNumber> parse(Profession profession, String text) {
        return fits(profession, text) ? Optional.of(new GphcNumber(profession, text)) : Optional.empty();
    }

    private static boolean fits(Profession profession, String digits) {
        return digits.matches("[0-9]{7}") && digits.charAt(0) == profession.firstDigit();
    }

    @Override
    public String toString() {
        return "GphcNumber[hidden]";
    }
}
