package uk.co.pharmacyiq.inventory.ordering.suppliers;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a supplier says of a pack. Names are stored: add, never rename; the best comes first. */
public enum Availability {
    AVAILABLE("Available"),
    SHORT("In short supply"),
    NONE("Not available");

    private final String title;

    Availability(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** As lists write it; what is not said is available. */
    static Optional<Availability> parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "yes", "y" -> Optional.of(AVAILABLE);
            case "no", "n" -> Optional.of(NONE);
            case String word ->
                Stream.of(values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                        .findFirst();
        };
    }
}
