package uk.co.pharmacyiq.inventory.ordering;

import java.math.BigDecimal;
import java.util.Optional;
import uk.co.pharmacyiq.inventory.ordering.proposal.Why;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;

/**
 * A line of an order.
 *
 * @param packs how many are ordered; 0 where it was taken off again
 * @param cost what a pack costs and the NHS pays, as known when the line was made
 * @param level the schedule it stood in then
 * @param requisition whether it is got by requisition on form FP10CDF
 * @param reasons what made it
 * @param received units that came
 */
public record OrderLine(
        int number,
        Item item,
        long packs,
        Cost cost,
        Level level,
        boolean requisition,
        Reasons reasons,
        Quantity received) {

    /** The pack. */
    public record Item(DmdCode product, String name, Quantity size, String unit) {}

    /** In pence, for a pack; empty where nobody said. */
    public record Cost(Optional<Long> price, Optional<Long> paid, boolean concession, String tariff) {}

    /** How many packs were proposed and the numbers that said so; empty where somebody added the line. */
    public record Reasons(long proposed, Optional<Why> why) {}

    public long value() {
        return cost.price().orElse(0L) * packs;
    }

    public long atRisk() {
        return cost.price()
                .flatMap(price -> cost.paid().map(paid -> Math.max(0, price - paid)))
                .map(each -> each * packs)
                .orElse(0L);
    }

    /** In units. */
    public Quantity ordered() {
        return new Quantity(item.size().value().multiply(BigDecimal.valueOf(packs)));
    }

    /** What is still to come, in units. */
    public Quantity outstanding() {
        var all = ordered();
        return all.compareTo(received) > 0 ? all.minus(received) : Quantity.ZERO;
    }

    OrderLine ofPacks(long other) {
        return new OrderLine(number, item, other, cost, level, requisition, reasons, received);
    }
}
