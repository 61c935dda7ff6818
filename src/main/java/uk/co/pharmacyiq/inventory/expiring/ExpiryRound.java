package uk.co.pharmacyiq.inventory.expiring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.kernel.Quantity;

/** A walk along one place: the batches that expire by a day, first to expire first. */
public record ExpiryRound(Head head, List<Line> lines) {

    public ExpiryRound {
        lines = List.copyOf(lines);
    }

    /** What somebody found of a batch. Names are stored. */
    public enum Found {
        SOUND("There, in date"),
        SHORT_DATED("Marked short-dated"),
        NOT_THERE("Not there"),
        QUARANTINED("Expired: put in quarantine");

        private final String title;

        Found(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** A round, and how far it has come. */
    public record Head(
            UUID id, UUID place, String placeName, LocalDate until, Instant begunAt, int lines, int ticked) {}

    /**
     * A batch to look for.
     *
     * @param quantity what the books say lies there now
     */
    public record Line(
            Lot lot, String name, Quantity quantity, Quantity packSize, String unit, Optional<Found> found) {}

    public Optional<Line> line(Lot lot) {
        return lines.stream().filter(line -> line.lot().equals(lot)).findFirst();
    }
}
