package uk.co.pharmacyiq.inventory.ordering.arrival;

import java.util.Optional;
import java.util.UUID;

/**
 * A credit note that was asked for; money in pence.
 *
 * @param reason a {@link Discrepancy.Kind}, {@code PRICE} or {@code RECALLED}
 * @param received the number and amount of the note that came
 */
public record Credit(UUID id, String reason, long amount, Optional<Note> received) {

    /** A note as it came. */
    public record Note(String number, long amount) {}
}
