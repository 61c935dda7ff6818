package uk.co.pharmacyiq.inventory.counting.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.counting.CyclePlan;
import uk.co.pharmacyiq.inventory.counting.PlanCounts;
import uk.co.pharmacyiq.inventory.counting.Sheet;
import uk.co.pharmacyiq.inventory.counting.ViewCount;
import uk.co.pharmacyiq.inventory.counting.ViewShrinkage;

/** Plans, sheets and shrinkage as programs get them. */
final class CountAnswers {

    private CountAnswers() {}

    record DueAnswer(String product, String name, String rank, LocalDate dueOn, List<String> why) {
        static DueAnswer of(CyclePlan.Due due) {
            return new DueAnswer(
                    due.held().product().value(), due.held().name(), due.rank().name(), due.on(), due.why());
        }
    }

    record CountPlaceAnswer(UUID place, String name, List<DueAnswer> lines) {}

    record BegunAnswer(
            UUID count,
            String place,
            boolean blind,
            Instant begunAt,
            @Nullable Instant finishedAt) {}

    record CountPlanAnswer(List<CountPlaceAnswer> places, List<BegunAnswer> counts) {
        static CountPlanAnswer of(PlanCounts.View view) {
            return new CountPlanAnswer(
                    view.places().stream()
                            .map(at -> new CountPlaceAnswer(
                                    at.place().id(),
                                    at.place().name(),
                                    at.plan().lines().stream()
                                            .map(DueAnswer::of)
                                            .toList()))
                            .toList(),
                    view.begun().stream()
                            .map(one -> new BegunAnswer(
                                    one.count(),
                                    one.place().name(),
                                    one.blind(),
                                    one.at(),
                                    one.finishedAt().orElse(null)))
                            .toList());
        }
    }

    /** What was counted, and what the books said at that moment. */
    record CountedAnswer(
            UUID entry, Instant countedAt, BigDecimal counted, BigDecimal book, BigDecimal difference, String result) {
        static CountedAnswer of(Sheet.Counted counted) {
            var comparison = counted.comparison();
            return new CountedAnswer(
                    counted.entry(),
                    counted.at(),
                    comparison.counted().value(),
                    comparison.book(),
                    comparison.difference(),
                    lower(comparison.result()));
        }
    }

    /** A batch of a sheet; the books are left out where nobody may know them yet. */
    record CountLineAnswer(
            String product,
            String name,
            String batch,
            String expiry,
            String state,
            @Nullable BigDecimal book,
            @Nullable CountedAnswer counted) {
        static CountLineAnswer of(Sheet.Line line) {
            return new CountLineAnswer(
                    line.lot().product().value(),
                    line.name(),
                    line.lot().batch().value(),
                    line.lot().expiry().toString(),
                    lower(line.state()),
                    line.book().orElse(null),
                    line.counted().map(CountedAnswer::of).orElse(null));
        }
    }

    record CountAnswer(
            UUID id,
            String place,
            boolean blind,
            Instant begunAt,
            @Nullable Instant finishedAt,
            List<CountLineAnswer> lines) {
        static CountAnswer of(Sheet sheet) {
            return new CountAnswer(
                    sheet.id(),
                    sheet.place().name(),
                    sheet.blind(),
                    sheet.begunAt(),
                    sheet.finishedAt().orElse(null),
                    sheet.lines().stream().map(CountLineAnswer::of).toList());
        }
    }

    record CountScanAnswer(
            String product,
            String name,
            @Nullable String batch,
            @Nullable String expiry,
            boolean onSheet) {
        static CountScanAnswer of(ViewCount.Found found) {
            return new CountScanAnswer(
                    found.product().value(),
                    found.name(),
                    found.lot().map(lot -> lot.batch().value()).orElse(null),
                    found.lot().map(lot -> lot.expiry().toString()).orElse(null),
                    found.lot().flatMap(found.sheet()::line).isPresent());
        }
    }

    record SettledAnswer(List<UUID> movements) {}

    record CountIdAnswer(UUID id) {}

    record ShrinkageLineAnswer(String month, String reason, long lostPence, long foundPence, int unpriced) {}

    record ShrinkageAnswer(List<ShrinkageLineAnswer> lines) {
        static ShrinkageAnswer of(ViewShrinkage.View view) {
            return new ShrinkageAnswer(view.parts().stream()
                    .map(part -> new ShrinkageLineAnswer(
                            part.month().toString(),
                            part.reason().code(),
                            part.lostPence(),
                            part.foundPence(),
                            part.unpriced()))
                    .toList());
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
