package uk.co.pharmacyiq.controlled.checking.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck;
import uk.co.pharmacyiq.controlled.checking.CheckState;
import uk.co.pharmacyiq.controlled.checking.Drift;
import uk.co.pharmacyiq.controlled.checking.ViewChecks;

/** What the API answers about balance checks. */
final class CheckAnswers {

    private CheckAnswers() {}

    /** How a section stands with its checks; no balance, since whoever counts is not told one. */
    record CheckStateAnswer(
            UUID section,
            String title,
            String unit,
            @Nullable Instant lastChecked,
            @Nullable String lastVerdict,
            LocalDate dueOn,
            boolean needed,
            boolean overdue,
            @Nullable UUID waitsForAnother,
            boolean disputed,
            boolean discrepancyOpen) {

        static CheckStateAnswer of(CheckState state, LocalDate today) {
            return new CheckStateAnswer(
                    state.section().id().value(),
                    state.section().line().title(),
                    state.section().unit(),
                    state.last().map(BalanceCheck.Result::at).orElse(null),
                    state.last().map(each -> each.verdict().name()).orElse(null),
                    state.dueOn(),
                    state.needed(),
                    state.isOverdue(today),
                    state.underWay().map(each -> each.latest().by().value()).orElse(null),
                    state.underWay().filter(BalanceCheck::isDisputed).isPresent(),
                    state.openCase());
        }
    }

    /** A count of a settled check. */
    record SectionCountAnswer(UUID by, Instant at, BigDecimal counted, BigDecimal balanceThen, boolean agreed) {

        static SectionCountAnswer of(BalanceCheck.Count count) {
            return new SectionCountAnswer(
                    count.by().value(),
                    count.at(),
                    count.quantity(),
                    count.books().balance(),
                    count.agreed());
        }
    }

    /** A settled check. */
    record BalanceCheckAnswer(
            UUID id,
            Instant at,
            long entry,
            BigDecimal counted,
            BigDecimal expected,
            BigDecimal variance,
            BigDecimal newSinceLast,
            BigDecimal throughput,
            String verdict,
            List<SectionCountAnswer> counts) {

        static BalanceCheckAnswer of(BalanceCheck check) {
            var result = check.result().orElseThrow();
            return new BalanceCheckAnswer(
                    check.id(),
                    result.at(),
                    result.books().entry(),
                    result.counted(),
                    result.books().balance(),
                    result.variance(),
                    result.fresh(),
                    result.throughput(),
                    result.verdict().name(),
                    check.counts().stream().map(SectionCountAnswer::of).toList());
        }
    }

    /** A check on the drift chart: what it differed by, and both sums so far, all per cent of what was supplied. */
    record DriftPointAnswer(Instant at, BigDecimal percent, BigDecimal tooMuch, BigDecimal tooLittle, boolean out) {

        static DriftPointAnswer of(Drift.Point point) {
            return new DriftPointAnswer(point.at(), point.percent(), point.over(), point.under(), point.out());
        }
    }

    /** Where the cumulative sums of a liquid stand. */
    record DriftAnswer(
            BigDecimal allowancePercent, BigDecimal limitPercent, List<DriftPointAnswer> points, boolean out) {

        static DriftAnswer of(Drift drift) {
            return new DriftAnswer(
                    drift.allowance(),
                    drift.limit(),
                    drift.points().stream().map(DriftPointAnswer::of).toList(),
                    drift.isOut());
        }
    }

    /** The checks of a section. */
    record SectionChecksAnswer(
            UUID section,
            String title,
            List<BalanceCheckAnswer> checks,
            @Nullable DriftAnswer drift) {

        static SectionChecksAnswer of(ViewChecks.View view) {
            return new SectionChecksAnswer(
                    view.section().id().value(),
                    view.section().line().title(),
                    view.checks().stream().map(BalanceCheckAnswer::of).toList(),
                    view.drift().map(DriftAnswer::of).orElse(null));
        }
    }
}
