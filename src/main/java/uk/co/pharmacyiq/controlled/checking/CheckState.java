package uk.co.pharmacyiq.controlled.checking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Result;

/**
 * How a section stands with its checks.
 *
 * @param since the day of the last check, or on which the section was begun
 * @param last the last check; empty where there was none
 * @param underWay what waits for another count
 * @param dueOn the day by which it is to be checked again
 * @param needed false for a section that holds nothing and had nothing entered since a check found it so
 * @param openCase whether a discrepancy is open on it
 */
public record CheckState(
        Section section,
        LocalDate since,
        Optional<Result> last,
        Optional<BalanceCheck> underWay,
        LocalDate dueOn,
        boolean needed,
        boolean openCase) {

    /** Whether it was not checked in time. */
    public boolean isOverdue(LocalDate today) {
        return needed && today.isAfter(dueOn);
    }

    /** For how many days nobody checked it. */
    public long days(LocalDate today) {
        return ChronoUnit.DAYS.between(since, today);
    }
}
