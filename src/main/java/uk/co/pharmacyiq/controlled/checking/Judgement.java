package uk.co.pharmacyiq.controlled.checking;

import java.math.BigDecimal;
import java.util.Set;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Verdict;
import uk.co.pharmacyiq.controlled.checking.CheckSettings.Tolerance;

/** Says how what was counted stands to the register. */
final class Judgement {

    private static final Set<String> LIQUID = Set.of("ml", "litre", "l");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Judgement() {}

    static boolean isLiquid(Section section) {
        return LIQUID.contains(section.unit());
    }

    /**
     * Of a liquid only what is new since the check before is judged, so that an overage is neither counted twice nor hides a
     * loss; of everything else each difference stands until the register was made good or a case says why not.
     *
     * @param fresh what of the variance came since the check before
     * @param open whether a case is open on the section
     */
    static Verdict of(Section section, BigDecimal variance, BigDecimal fresh, Allowance allowance, boolean open) {
        if (variance.signum() == 0 && (fresh.signum() == 0 || !isLiquid(section))) {
            return Verdict.AGREED;
        }
        if (isLiquid(section) && allowance.covers(fresh)) {
            return fresh.signum() == 0 ? Verdict.KNOWN : Verdict.OVERAGE;
        }
        return fresh.signum() == 0 && open ? Verdict.KNOWN : Verdict.VARIANCE;
    }

    /** How much of a liquid may be over or short after so much of it was supplied. */
    record Allowance(BigDecimal over, BigDecimal under) {

        static Allowance of(Tolerance tolerance, BigDecimal throughput) {
            return new Allowance(part(tolerance.over(), throughput), part(tolerance.under(), throughput));
        }

        private static BigDecimal part(int percent, BigDecimal throughput) {
            return throughput.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED);
        }

        boolean covers(BigDecimal fresh) {
            return fresh.compareTo(over) <= 0 && fresh.negate().compareTo(under) <= 0;
        }
    }
}
