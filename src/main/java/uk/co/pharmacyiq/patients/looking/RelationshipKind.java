package uk.co.pharmacyiq.patients.looking;

import java.util.Locale;
import java.util.stream.Stream;

/** What brings a patient and a pharmacy together. Codes are stored: add, never rename. */
public enum RelationshipKind {
    ARRIVAL("The patient was at the pharmacy"),
    CALL("There was a call about the patient"),
    EPISODE("A prescription was dealt with"),
    SERVICE("A service was given"),
    /** One person's task; nobody else may look by it. */
    TASK("A task was done on the record"),
    /** One person opened it without anything that brought them together. */
    BREAK_GLASS("The record was opened in an emergency");

    private final String title;

    RelationshipKind(String title) {
        this.title = title;
    }

    static RelationshipKind of(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    /** Whether only the person who noted it may look by it. */
    boolean onlyPerson() {
        return this == TASK || this == BREAK_GLASS;
    }
}
