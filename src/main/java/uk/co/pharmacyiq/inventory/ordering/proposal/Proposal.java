package uk.co.pharmacyiq.inventory.ordering.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Availability;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Quantity;

/**
 * What should be ordered for premises now.
 *
 * @param lines the most urgent first
 * @param leftOut what would be, but must not or cannot
 */
public record Proposal(List<Line> lines, List<LeftOut> leftOut) {

    /**
     * What should be ordered of one item.
     *
     * @param choices what can be bought for it, the best first: available before short, then by price; empty where no
     *     supplier prices any of its packs
     */
    public record Line(String name, Quantity size, String unit, DmdCode product, List<Choice> choices, Why why) {

        public Optional<Choice> chosen() {
            return choices.stream().findFirst();
        }
    }

    /** A pack at a supplier, for a price in pence. */
    public record Choice(
            UUID supplier,
            String supplierName,
            DmdCode product,
            String productName,
            long price,
            Availability availability,
            Paid paid) {

        /** What is lost on each pack, in pence, where the NHS pays less than it costs; 0 where it does not. */
        public long atRisk() {
            return paid.price().map(pays -> Math.max(0, price - pays)).orElse(0L);
        }
    }

    /**
     * What the NHS pays for a pack.
     *
     * @param price in pence; empty where neither the Drug Tariff nor a concession prices it
     * @param concession whether it is a price concession of this month
     * @param tariff the category of the Drug Tariff
     */
    public record Paid(Optional<Long> price, boolean concession, String tariff) {}

    /** What a pack can be bought for, and what the NHS pays. */
    public record Quote(List<Choice> choices, Paid paid) {}

    /** Something that would be ordered but is not proposed, and why. */
    public record LeftOut(String name, String reason) {}
}
