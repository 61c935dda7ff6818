package uk.co.pharmacyiq.kernel;

import java.util.Optional;

/**
 * The number of one premises in the register of the General Pharmaceutical Council: seven digits, of which the first is 1
 * or 9. The form is not the registration.
 */
public record PremisesNumber(String digits) {

    private static final String FORM = "[19][0-9]{6}";

    public PremisesNumber {
        if (!digits.matches(FORM)) {
            throw new IllegalArgumentException("not a GPhC number of premises");
        }
    }

    public static Optional<PremisesNumber> parse(String text) {
        return text.matches(FORM) ? Optional.of(new PremisesNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return digits;
    }
}
