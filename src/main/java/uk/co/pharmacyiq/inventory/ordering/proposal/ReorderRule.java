package uk.co.pharmacyiq.inventory.ordering.proposal;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.Quantity;

/**
 * How a pack is reordered at premises.
 *
 * @param least in units: at or below it a fixed rule orders
 * @param most in units: what a fixed rule orders up to, what one-for-one replacement keeps
 * @param byItself whether this very pack is reordered by itself, because its brand matters
 */
public record ReorderRule(Method method, Quantity least, Quantity most, boolean byItself) {

    /** What decides. Names are stored: add, never rename. */
    public enum Method {
        USAGE("By usage"),
        REPLACE("One for one"),
        FIXED("Fixed minimum and maximum"),
        NEVER("Never propose");

        private final String title;

        Method(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Reads {@code usage}, {@code replace}, {@code fixed} or {@code never}. */
        public static Optional<Method> parse(String text) {
            return Stream.of(values())
                    .filter(method -> method.name().equals(text.toUpperCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    /** What holds where nobody said otherwise. */
    public static final ReorderRule BY_USAGE = new ReorderRule(Method.USAGE, Quantity.ZERO, Quantity.ZERO, false);

    /** What is wrong with it, as a field and what to do; empty where it can be kept. */
    Optional<RuleRefusal> wrong() {
        return switch (method) {
            case USAGE, NEVER -> Optional.empty();
            case REPLACE -> most.isZero() ? Optional.of(RuleRefusal.NOTHING_TO_KEEP) : Optional.empty();
            case FIXED -> most.compareTo(least) > 0 ? Optional.empty() : Optional.of(RuleRefusal.MOST_NOT_ABOVE_LEAST);
        };
    }

    BigDecimal keeps() {
        return most.value();
    }
}
