package uk.co.pharmacyiq.controlled;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;

/**
 * Something that the register must say: so much of a drug was obtained, supplied, destroyed, or counted when the section was
 * begun. The section follows from the premises and the medicine; nobody chooses one.
 *
 * @param quantity in the medicine's unit; nothing only where a section is begun with none
 * @param movement the movement of stock it is the register's side of; none only where counting found what the books say
 */
public record Happening(
        PremisesId premises,
        Medicine medicine,
        Quantity quantity,
        Instant occurredAt,
        Optional<UUID> movement,
        Particulars particulars) {

    /**
     * A virtual product.
     *
     * @param unit what a quantity of it counts
     * @param schedule in force on the day it happened, for the organisation at work (CD-01)
     */
    public record Medicine(DmdCode vmp, String name, String unit, Level schedule) {}

    public Happening {
        if (quantity.isZero() && !(particulars instanceof Particulars.Opened)) {
            throw new IllegalArgumentException("nothing happened");
        }
    }

    /** What it does to the balance: above zero for what came, below for what went. */
    BigDecimal change() {
        return switch (particulars) {
            case Particulars.Obtained _, Particulars.Opened _ -> quantity.value();
            case Particulars.Supplied _, Particulars.Destroyed _ ->
                quantity.value().negate();
        };
    }

    Entry.Kind kind() {
        return switch (particulars) {
            case Particulars.Obtained _ -> Entry.Kind.OBTAINED;
            case Particulars.Opened _ -> Entry.Kind.OPENING;
            case Particulars.Supplied _ -> Entry.Kind.SUPPLIED;
            case Particulars.Destroyed _ -> Entry.Kind.DESTROYED;
        };
    }
}
