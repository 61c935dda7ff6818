package uk.co.pharmacyiq.controlled.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Result;
import uk.co.pharmacyiq.controlled.checking.CheckSettings.Tolerance;

/**
 * Whether small differences of a liquid add up: two cumulative sums (CUSUM) of what each check differed by, in per cent of what
 * was supplied between the checks. Each check is forgiven the allowance, half a standard deviation; what is left adds up, and
 * past the limit, five standard deviations, it is chance no more. One standard deviation is taken as half of the overage
 * tolerance, at least a quarter of one per cent.
 *
 * @param allowance per cent forgiven at each check
 * @param limit the decision limit, in per cent
 */
public record Drift(BigDecimal allowance, BigDecimal limit, List<Point> points) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST = new BigDecimal("0.25");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    /**
     * A check.
     *
     * @param percent what it differed by since the check before, of what was supplied between them
     * @param over the sum so far of what was too much
     * @param under the sum so far of what was too little, as a number above zero
     * @param out whether one of them is past the limit
     */
    public record Point(
            Instant at, Result result, BigDecimal percent, BigDecimal over, BigDecimal under, boolean out) {}

    public Drift {
        points = List.copyOf(points);
    }

    /** Of the checks of a section, the first first; those between which nothing was supplied say nothing. */
    static Drift of(List<Result> checks, Tolerance tolerance) {
        var deviation = BigDecimal.valueOf(tolerance.over()).divide(TWO).max(LEAST);
        var allowance = deviation.divide(TWO);
        var limit = deviation.multiply(FIVE);
        var points = new ArrayList<Point>();
        var over = BigDecimal.ZERO;
        var under = BigDecimal.ZERO;
        for (var check : checks) {
            if (check.throughput().signum() > 0) {
                var percent = check.fresh().multiply(HUNDRED).divide(check.throughput(), 2, RoundingMode.HALF_EVEN);
                over = over.add(percent).subtract(allowance).max(BigDecimal.ZERO);
                under = under.subtract(percent).subtract(allowance).max(BigDecimal.ZERO);
                boolean out = over.max(under).compareTo(limit) > 0;
                points.add(new Point(check.at(), check, percent, over, under, out));
            }
        }
        return new Drift(allowance, limit, points);
    }

    /** Whether the last check is past the limit. */
    public boolean isOut() {
        return !points.isEmpty() && points.getLast().out();
    }
}
