package uk.co.pharmacyiq.inventory.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * An order to a supplier.
 *
 * @param number as people call it, counted at the premises
 * @param version counts its changes
 */
public record Order(
        UUID id,
        PremisesId premises,
        long number,
        Supplier supplier,
        OrderState state,
        Dates dates,
        int version,
        List<OrderLine> lines) {

    /** When it was made and placed, and when it should come. */
    public record Dates(Instant made, Optional<Instant> placed, Optional<LocalDate> expected) {}

    public Order {
        lines = List.copyOf(lines);
    }

    /** In pence; lines without a price count nothing. */
    public long value() {
        return lines.stream().mapToLong(OrderLine::value).sum();
    }

    /** What would be lost at these prices, in pence. */
    public long atRisk() {
        return lines.stream().mapToLong(OrderLine::atRisk).sum();
    }

    /** What is missing of the supplier's minimum, in pence; 0 where nothing is. */
    public long belowMinimum() {
        return Math.max(0, supplier.details().dealing().minimumOrder() - value());
    }

    public boolean needsRequisition() {
        return lines.stream().anyMatch(line -> line.requisition() && line.packs() > 0);
    }

    public Optional<OrderLine> line(int number) {
        return lines.stream().filter(line -> line.number() == number).findFirst();
    }
}
