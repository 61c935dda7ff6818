package uk.co.pharmacyiq.patients.looking;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why somebody opens a record, said with one key. Most say what brought patient and pharmacy together, and hold for everybody at
 * the premises until the end of the day; others are one person's own task and hold for them alone, for an hour. Codes are
 * stored: add, never rename.
 */
public enum LookReason {
    AT_COUNTER(1, "The patient is here", RelationshipKind.ARRIVAL),
    PHONE(2, "The patient is on the telephone", RelationshipKind.CALL),
    PRESCRIPTION(3, "I have a prescription in hand", RelationshipKind.EPISODE),
    PRESCRIBER(4, "A prescriber, a clinic or a carer asks", RelationshipKind.CALL),
    DELIVERY(5, "Delivery or collection", RelationshipKind.EPISODE),
    CHECK(6, "I am checking or correcting the record", RelationshipKind.TASK),
    RIGHTS(7, "A request about the record, or a complaint", RelationshipKind.TASK);

    private final int key;
    private final String label;
    private final RelationshipKind kind;

    LookReason(int key, String label, RelationshipKind kind) {
        this.key = key;
        this.label = label;
        this.kind = kind;
    }

    public static Optional<LookReason> parse(String code) {
        return Stream.of(values()).filter(reason -> reason.code().equals(code)).findFirst();
    }

    /** As it is sent and stored: {@code at-counter}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The digit that says it. */
    public int key() {
        return key;
    }

    /** In words. */
    public String label() {
        return label;
    }

    /** What it makes of patient and pharmacy. */
    public RelationshipKind kind() {
        return kind;
    }
}
