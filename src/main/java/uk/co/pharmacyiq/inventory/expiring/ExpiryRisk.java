package uk.co.pharmacyiq.inventory.expiring;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Quantity;

/**
 * What of each batch will not be sold before it expires. Batches are sold in the order of their expiry, at the pace of the last
 * ninety days: what stands before a batch is sold before it. Values in, no database.
 */
public final class ExpiryRisk {

    /** Over how many days usage is reckoned. */
    static final int DAYS = 90;

    private ExpiryRisk() {}

    /**
     * So much of a batch at a place.
     *
     * @param packPence what a pack is worth; empty where no price is known
     * @param shortDated whether a round marked it
     */
    public record Held(
            Lot lot,
            UUID place,
            String placeName,
            String name,
            Quantity quantity,
            Quantity packSize,
            String unit,
            Optional<Long> packPence,
            boolean shortDated) {}

    /** The batches, those with the most value at risk first; what has expired comes before all. */
    static List<AtRisk> of(List<Held> held, Map<DmdCode, BigDecimal> used, LocalDate today) {
        var before = new HashMap<DmdCode, BigDecimal>();
        var all = new ArrayList<AtRisk>();
        var inOrder = held.stream()
                .sorted(comparing((Held one) -> one.lot().expiry())
                        .thenComparing(one -> one.lot().batch().value())
                        .thenComparing(Held::place))
                .toList();
        for (var one : inOrder) {
            var product = one.lot().product();
            var usage = used.getOrDefault(product, BigDecimal.ZERO);
            boolean usable = one.lot().expiry().usableOn(today);
            var ahead = before.getOrDefault(product, BigDecimal.ZERO);
            all.add(risk(one, usage, ahead, today));
            if (usable) {
                before.put(product, ahead.add(one.quantity().value()));
            }
        }
        all.sort(comparing((AtRisk one) -> !one.expired())
                .thenComparing(comparingLong(AtRisk::riskPence).reversed())
                .thenComparing(one -> one.lot().expiry()));
        return List.copyOf(all);
    }

    private static AtRisk risk(Held one, BigDecimal used, BigDecimal ahead, LocalDate today) {
        long days =
                Math.max(0, ChronoUnit.DAYS.between(today, one.lot().expiry().lastDay()) + 1);
        var quantity = one.quantity().value();
        var sold = used.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(DAYS), 3, RoundingMode.DOWN);
        var left = quantity.min(ahead.add(quantity).subtract(sold)).max(BigDecimal.ZERO);
        var units = new Quantity(left.setScale(3, RoundingMode.HALF_UP));
        return new AtRisk(one, days, used, units, pence(one, quantity), pence(one, units.value()));
    }

    private static Optional<Long> pence(Held one, BigDecimal units) {
        return one.packPence()
                .map(pence -> BigDecimal.valueOf(pence)
                        .multiply(units)
                        .divide(one.packSize().value(), 0, RoundingMode.HALF_UP)
                        .longValue());
    }
}
