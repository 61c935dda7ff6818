package uk.co.pharmacyiq.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact amount in the dm+d unit of a product (tablets, ml, g ...): never negative, at most three decimals, at most
 * 9,999,999. Equal amounts are equal whatever their trailing zeros.
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {

    private static final BigDecimal MOST = new BigDecimal("9999999");

    /** Nothing. */
    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

    public Quantity {
        value = plain(value);
        if (value.signum() < 0 || value.compareTo(MOST) > 0 || value.scale() > 3) {
            throw new IllegalArgumentException("not a quantity");
        }
    }

    public static Quantity of(long units) {
        return new Quantity(BigDecimal.valueOf(units));
    }

    /** Reads digits with at most three decimals, without exponent, sign or separators. */
    public static Optional<Quantity> parse(String text) {
        if (!text.matches("[0-9]{1,7}(\\.[0-9]{1,3})?")) {
            return Optional.empty();
        }
        var number = new BigDecimal(text);
        return number.compareTo(MOST) > 0 ? Optional.empty() : Optional.of(new Quantity(number));
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    /** What is left; taking more than there is is a defect of the caller. */
    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(other.value));
    }

    public Quantity least(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whole packs of a size; the rest is {@link #looseOf}. */
    public long packsOf(Quantity packSize) {
        return value.divide(packSize.value, 0, RoundingMode.DOWN).longValueExact();
    }

    /** The loose units beside whole packs of a size. */
    public Quantity looseOf(Quantity packSize) {
        return new Quantity(value.remainder(packSize.value));
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    /** Plain digits: {@code 28}, {@code 2.5}. */
    @Override
    public String toString() {
        return value.toPlainString();
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
