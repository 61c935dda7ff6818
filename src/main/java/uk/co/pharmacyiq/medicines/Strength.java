package uk.co.pharmacyiq.medicines;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How much of a substance: in milligrams per dosage unit, or per millilitre of a liquid (a gram of a solid counts as one).
 *
 * @param liquid whether it is a concentration
 */
record Strength(BigDecimal milligrams, boolean liquid) {

    private static final Pattern FORM = Pattern.compile("([0-9][0-9,]*(?:\\.[0-9]+)?) ?"
            + "(mg|g|gram|grams|kg|micrograms|microgram|mcg|nanograms|%)"
            + "(?:/([0-9]*(?:\\.[0-9]+)?) ?(ml|g|litre|l)(?![a-z]))?(?![a-z0-9.])");

    /** The first strength in the words that follow a substance: {@code "30mg tablets"}, {@code "10mg/5ml oral solution"}. */
    static Optional<Strength> first(String text) {
        var found = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (!found.find()) {
            return Optional.empty();
        }
        var amount = new BigDecimal(found.group(1).replace(",", ""));
        var unit = found.group(2);
        if (unit.equals("%")) {
            return Optional.of(new Strength(amount.multiply(BigDecimal.TEN), true));
        }
        var milligrams = amount.multiply(inMilligrams(unit));
        if (found.group(4) == null) {
            return Optional.of(new Strength(milligrams, false));
        }
        var per = found.group(3).isEmpty() ? BigDecimal.ONE : new BigDecimal(found.group(3));
        var millilitres = per.multiply(found.group(4).startsWith("l") ? BigDecimal.valueOf(1000) : BigDecimal.ONE);
        return millilitres.signum() == 0
                ? Optional.empty()
                : Optional.of(new Strength(milligrams.divide(millilitres, MathContext.DECIMAL64), true));
    }

    /** Whether it is known not to be more; amounts per unit and concentrations cannot be compared. */
    boolean atMost(Strength limit) {
        return liquid == limit.liquid && milligrams.compareTo(limit.milligrams) <= 0;
    }

    private static BigDecimal inMilligrams(String unit) {
        return switch (unit) {
            case "kg" -> new BigDecimal("1000000");
            case "g", "gram", "grams" -> new BigDecimal("1000");
            case "micrograms", "microgram", "mcg" -> new BigDecimal("0.001");
            case "nanograms" -> new BigDecimal("0.000001");
            default -> BigDecimal.ONE;
        };
    }
}
