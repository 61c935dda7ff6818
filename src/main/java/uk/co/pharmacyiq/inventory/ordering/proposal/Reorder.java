package uk.co.pharmacyiq.inventory.ordering.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Whether something is to be ordered, and how much. By usage: the reorder point covers the days until an order placed next
 * time could be here (lead time and review period), at the mean and with a reserve for days that are not like the mean; an
 * order fills up to the reorder point and so many days more, in whole packs.
 */
final class Reorder {

    private Reorder() {}

    /** What to order with this lead time; empty where nothing is. */
    static Optional<Why> decide(Demand demand, Rhythm rhythm, int lead) {
        return switch (demand.rule().method()) {
            case NEVER -> Optional.empty();
            case USAGE -> byUsage(demand, rhythm, lead);
            case FIXED -> {
                var rule = demand.rule();
                yield fill(demand, rhythm, lead, rule.least().value(), rule.keeps(), RoundingMode.CEILING);
            }
            case REPLACE -> {
                var most = demand.rule().keeps();
                yield fill(demand, rhythm, lead, most.subtract(demand.size().value()), most, RoundingMode.FLOOR);
            }
        };
    }

    private static Optional<Why> byUsage(Demand demand, Rhythm rhythm, int lead) {
        var usage = demand.usage();
        if (usage.used() <= 0) {
            return Optional.empty();
        }
        double days = lead + (double) rhythm.review();
        double point = usage.mean() * days + rhythm.factor() * usage.deviation() * Math.sqrt(days);
        double upTo = point + usage.mean() * rhythm.cover();
        return fill(demand, rhythm, lead, number(point), number(upTo), RoundingMode.CEILING);
    }

    private static Optional<Why> fill(
            Demand demand, Rhythm rhythm, int lead, BigDecimal point, BigDecimal upTo, RoundingMode whole) {
        var there = demand.held().all();
        if (there.compareTo(point) > 0) {
            return Optional.empty();
        }
        long packs =
                upTo.subtract(there).divide(demand.size().value(), 0, whole).longValue();
        if (packs <= 0) {
            return Optional.empty();
        }
        var usage = demand.usage();
        return Optional.of(new Why(
                demand.rule().method(),
                usage.days(),
                number(usage.mean()),
                number(usage.deviation()),
                lead,
                rhythm.review(),
                rhythm.service(),
                point,
                upTo,
                demand.held().usable(),
                demand.held().coming(),
                demand.held().ordered(),
                packs));
    }

    private static BigDecimal number(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    }
}
