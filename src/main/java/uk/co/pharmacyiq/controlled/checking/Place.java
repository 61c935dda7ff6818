package uk.co.pharmacyiq.controlled.checking;

import java.util.Optional;
import java.util.stream.Stream;

/** Where to look, in the order in which it is quickly done (NHS Tayside). Names are stored. */
public enum Place {
    ARITHMETIC("The arithmetic", "Was each quantity entered as it was, in the right unit?"),
    OTHER_SECTIONS("Other sections of this drug", "Was another strength or form taken, or entered?"),
    DELIVERIES("Deliveries and invoices", "Does each invoice have its receipt, and each receipt its invoice?"),
    MISSING_ENTRIES("Missing entries", "Prescriptions, instalments and owings that were handed out and not entered"),
    RETURNS("Returns mixed in", "Does something a patient brought back lie with the stock?");

    private final String title;
    private final String hint;

    Place(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    public String title() {
        return title;
    }

    public String hint() {
        return hint;
    }

    public static Optional<Place> parse(String text) {
        return Stream.of(values())
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
