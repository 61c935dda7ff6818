package uk.co.pharmacyiq.inventory.handover;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Quantity;

/** What stands at premises: places, and stock by place, batch and expiry. All in text, since it goes from one organisation to another. */
public record Contents(List<Spot> places, List<Holding> stock) {

    public Contents {
        places = List.copyOf(places);
        stock = List.copyOf(stock);
    }

    /** A place, by the code on it. */
    public record Spot(String code, String name, String kind) {}

    /**
     * So much of a batch in a place.
     *
     * @param name and what follows, as the organisation that hands over knows the pack
     * @param place the code of the place
     */
    public record Holding(
            String product,
            String name,
            String genericName,
            String packSize,
            String unit,
            String batch,
            String expiry,
            String quantity,
            String place) {

        Line line(Optional<UUID> from, Optional<UUID> to) {
            var lot = new Lot(new DmdCode(product), new BatchNumber(batch), new Expiry(LocalDate.parse(expiry)));
            return new Line(lot, new Quantity(new BigDecimal(quantity)), from, to);
        }

        /** The batch and how much of it, wherever it stands. */
        String counted() {
            return String.join(" ", product, batch, expiry, quantity);
        }
    }
}
