package uk.co.pharmacyiq.inventory.ordering.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.inventory.ordering.Order;
import uk.co.pharmacyiq.inventory.ordering.OrderLine;
import uk.co.pharmacyiq.kernel.Quantity;

/**
 * Order, receipt and invoice beside each other, line by line.
 *
 * @param tolerance how many pence a line may cost more than it was ordered at
 */
public record Match(List<Line> lines, long tolerance) {

    /**
     * A line in all three.
     *
     * @param received units that came, over all deliveries
     * @param invoiced packs over all invoices
     * @param charged in pence, over all invoices
     */
    public record Line(
            int number,
            String name,
            long ordered,
            Optional<Long> price,
            Quantity received,
            Quantity size,
            long invoiced,
            long charged) {

        /** What was charged for packs that did not come, and above the price at which they were ordered, in pence. */
        public long overcharged() {
            long came = received.packsOf(size);
            long each = price.orElse(0L);
            return Math.max(0, charged - Math.min(invoiced, came) * each);
        }

        /** Whole packs that were charged and did not come. */
        public long missing() {
            return Math.max(0, invoiced - received.packsOf(size));
        }
    }

    /** What was invoiced for a line of an order. */
    record Charged(int line, long packs, long price) {}

    static Match of(Order order, List<Charged> charged, long tolerance) {
        var lines = new ArrayList<Line>();
        for (OrderLine line : order.lines()) {
            var of = charged.stream()
                    .filter(each -> each.line() == line.number())
                    .toList();
            lines.add(new Line(
                    line.number(),
                    line.item().name(),
                    line.packs(),
                    line.cost().price(),
                    line.received(),
                    line.item().size(),
                    of.stream().mapToLong(Charged::packs).sum(),
                    of.stream().mapToLong(each -> each.packs() * each.price()).sum()));
        }
        return new Match(List.copyOf(lines), tolerance);
    }

    /** Whether a line was charged as it was ordered and came, within the tolerance. */
    public boolean matches(Line line) {
        return line.missing() == 0 && line.overcharged() <= tolerance;
    }

    public boolean matches() {
        return lines.stream().allMatch(this::matches);
    }

    /** What should be credited, in pence: of lines beyond the tolerance, all of it. */
    public long toCredit() {
        return lines.stream()
                .filter(line -> !matches(line))
                .mapToLong(Line::overcharged)
                .sum();
    }
}
