package uk.co.pharmacyiq.inventory.ordering.arrival;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Quantity;

/**
 * Something about a delivery that was not as ordered.
 *
 * @param quantity in units
 * @param note words for whoever looks later; may be empty
 */
public record Discrepancy(Kind kind, DmdCode product, Quantity quantity, String note, Optional<Instant> at) {

    /** What was not as ordered. Names are stored: add, never rename. */
    public enum Kind {
        SHORT("Less came than was ordered"),
        OVER("More came than was ordered"),
        WRONG("Something else came"),
        SHORT_DATED("Too short-dated"),
        DAMAGED("Damaged");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Whether whoever receives says so; the others the books tell by themselves. */
        public boolean isSaid() {
            return this == WRONG || this == DAMAGED || this == SHORT_DATED;
        }

        /** Reads one that is said: {@code wrong}, {@code damaged} or {@code short-dated}. */
        public static Optional<Kind> parse(String text) {
            return Stream.of(values())
                    .filter(kind -> kind.isSaid()
                            && kind.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .findFirst();
        }
    }

    static Discrepancy of(Kind kind, DmdCode product, Quantity quantity) {
        return new Discrepancy(kind, product, quantity, "", Optional.empty());
    }
}
