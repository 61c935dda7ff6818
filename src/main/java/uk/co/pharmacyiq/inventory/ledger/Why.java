package uk.co.pharmacyiq.inventory.ledger;

/**
 * The reason of a movement.
 *
 * @param note words for whoever looks later, at most 200 characters, nothing personal; may be empty unless the reason is
 *     {@link Reason#OTHER}
 */
public record Why(Reason reason, String note) {

    public Why {
        if (note.length() > 200 || reason == Reason.OTHER && note.isBlank()) {
            throw new IllegalArgumentException("a reason that says nothing");
        }
    }
}
