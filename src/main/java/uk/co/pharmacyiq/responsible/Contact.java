package uk.co.pharmacyiq.responsible;

import java.util.Optional;
import java.util.stream.Stream;

/** How a pharmacist is reached while the responsible pharmacist is away (RP-05). Names are stored: add, never rename. */
public enum Contact {
    RP_CONTACTABLE("I can be reached, and can return promptly"),
    OTHER_PHARMACIST("Another pharmacist is available and can be reached");

    private final String title;

    Contact(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    static Optional<Contact> parse(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /**
     * How it is arranged for one absence.
     *
     * @param other the pharmacist who can be reached instead; there if and only if it is another
     */
    public record Arrangement(Contact contact, Optional<Other> other) {
        public Arrangement {
            if ((contact == OTHER_PHARMACIST) != other.isPresent()) {
                throw new IllegalArgumentException("another pharmacist is named if it is another who can be reached");
            }
        }
    }

    /** Another pharmacist, as they were named. */
    public record Other(String name, String registration) {
        @Override
        public String toString() {
            return "Other[hidden]";
        }
    }
}
