package uk.co.pharmacyiq.inventory.recall;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why something about an alert is not done. */
enum RecallRefusal implements WordedRefusal {
    UNKNOWN(
            "alert-unknown",
            Kind.NOT_FOUND,
            "alert",
            "There is no such alert at these premises. Choose one from the list."),
    REFERENCE_TAKEN(
            "alert-reference-taken",
            Kind.CONFLICT,
            "reference",
            "An alert with this reference is here already. Open it in the list."),
    DUE_BEFORE_ISSUED(
            "alert-due-before-issued",
            Kind.INVALID,
            "dueAt",
            "The deadline is before the alert was issued. Correct one of the two, or leave the deadline empty."),
    IN_FUTURE(
            "alert-in-future",
            Kind.INVALID,
            "issuedAt",
            "The alert was issued or received in the future. Enter when it was issued and when it came."),
    CAUTION_ONLY(
            "alert-caution-only",
            Kind.CONFLICT,
            "alert",
            "A Class 4 alert takes no stock back. Acknowledge it, note what was done and close it."),
    NOTHING_FOUND(
            "recall-nothing-found",
            Kind.CONFLICT,
            "alert",
            "None of it stands on a shelf in any premises. Close the alert with 0 units once the shelves were looked at."),
    ACKNOWLEDGED_ALREADY(
            "alert-acknowledged-already", Kind.CONFLICT, "alert", "This alert was acknowledged here already."),
    CLOSED_ALREADY(
            "alert-closed-already", Kind.CONFLICT, "alert", "This alert is closed here. Nothing more is needed."),
    STILL_ON_SHELF(
            "recall-still-on-shelf",
            Kind.CONFLICT,
            "quantity",
            "Recalled stock is still where it can be supplied from. Set it apart first, then close the alert."),
    DIFFERS(
            "recall-quantity-differs",
            Kind.INVALID,
            "note",
            "The books say that another quantity was set apart. Count again, or say in the note why it differs."),
    CHANGED(
            "alert-changed",
            Kind.STALE,
            "alert",
            "Somebody else did something about this alert meanwhile. Look at it again, then go on."),
    NOTHING_TO_LOOK_FOR(
            "batch-search-empty", Kind.INVALID, "batch", "Enter a batch number as printed, 1 to 20 characters.");

    private final Words words;

    RecallRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
