package uk.co.pharmacyiq.controlled.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.co.pharmacyiq.controlled.DrugLine;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Books;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Result;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Verdict;
import uk.co.pharmacyiq.controlled.checking.CheckSettings.Tolerance;
import uk.co.pharmacyiq.kernel.PremisesId;

/** How what was counted stands to the register, and when small differences are chance no more. */
class JudgementTest {

    @ParameterizedTest
    @CsvSource({
        // unit, variance, new since the last check, supplied since then, a case is open, verdict
        "tablet, 0, 0, 100, false, AGREED",
        "tablet, -2, -2, 100, false, VARIANCE",
        "tablet, 1, 1, 1000, false, VARIANCE",
        "tablet, -2, 0, 100, true, KNOWN",
        "tablet, -2, 0, 100, false, VARIANCE",
        "tablet, 0, 2, 100, true, AGREED",
        "ml, 0, 0, 1000, false, AGREED",
        "ml, 20, 20, 1000, false, OVERAGE",
        "ml, 21, 21, 1000, false, VARIANCE",
        "ml, -1, -1, 1000, false, VARIANCE",
        "ml, 20, 0, 1000, false, KNOWN",
        "ml, 5, 5, 0, false, VARIANCE",
        // What an overage would hide: twenty were over last time, now nothing is.
        "ml, 0, -20, 1000, false, VARIANCE",
    })
    void a_liquid_may_be_over_by_two_per_cent_of_what_was_supplied_and_nothing_else_may_differ(
            String unit, BigDecimal variance, BigDecimal fresh, BigDecimal supplied, boolean open, Verdict verdict) {
        var allowance = Judgement.Allowance.of(new Tolerance(2, 0), supplied);
        assertThat(Judgement.of(section(unit), variance, fresh, allowance, open))
                .isEqualTo(verdict);
    }

    @Test
    void a_small_surplus_at_every_check_adds_up_until_it_is_past_the_limit() {
        var drift = Drift.of(checks("1.5", "1.5", "1.5", "1.5", "1.5", "1.5"), new Tolerance(2, 0));
        assertThat(drift.allowance()).isEqualByComparingTo("0.5");
        assertThat(drift.limit()).isEqualByComparingTo("5");
        assertThat(drift.points())
                .extracting(Drift.Point::out)
                .containsExactly(false, false, false, false, false, true);
        assertThat(drift.isOut()).isTrue();
    }

    @Test
    void chance_to_both_sides_never_adds_up() {
        var drift = Drift.of(checks("0.6", "-0.6", "0.4", "-0.5", "0.6", "-0.6", "0.3"), new Tolerance(2, 0));
        assertThat(drift.isOut()).isFalse();
    }

    @Test
    void a_small_shortage_at_every_check_is_found_as_well() {
        var drift = Drift.of(checks("-2", "-2", "-2", "-2"), new Tolerance(2, 0));
        assertThat(drift.points().getLast().under()).isEqualByComparingTo("6");
        assertThat(drift.points().getLast().over()).isZero();
        assertThat(drift.isOut()).isTrue();
    }

    @Test
    void a_check_between_which_and_the_last_nothing_was_supplied_says_nothing_of_drift() {
        assertThat(Drift.of(List.of(check("5", "0")), new Tolerance(2, 0)).points())
                .isEmpty();
    }

    private static List<Result> checks(String... percents) {
        return Stream.of(percents).map(each -> check(each, "100")).toList();
    }

    private static Result check(String fresh, String supplied) {
        return new Result(
                new Books(1, BigDecimal.TEN),
                BigDecimal.TEN,
                BigDecimal.ZERO,
                new BigDecimal(fresh),
                new BigDecimal(supplied),
                Verdict.OVERAGE,
                Instant.EPOCH);
    }

    private static Section section(String unit) {
        return new Section(
                new SectionId(UUID.randomUUID()),
                new PremisesId(UUID.randomUUID()),
                DrugLine.of("Methadone 1mg/ml oral solution"),
                unit,
                1,
                BigDecimal.TEN,
                Optional.empty(),
                0);
    }
}
