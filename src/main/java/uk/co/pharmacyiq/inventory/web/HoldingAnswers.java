package uk.co.pharmacyiq.inventory.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.FindStock;
import uk.co.pharmacyiq.inventory.ViewProductStock;
import uk.co.pharmacyiq.inventory.web.MovementAnswers.LineAnswer;

/** What the stock API answers of what there is and was: plain members, exact decimals, dates as ISO 8601. */
final class HoldingAnswers {

    private HoldingAnswers() {}

    /** So much of a lot in one place. */
    record StockRow(
            String product,
            String name,
            String batch,
            String expiry,
            BigDecimal quantity,
            String unit,
            BigDecimal packSize,
            String schedule,
            UUID place,
            String placeCode,
            String placeKind) {

        static StockRow of(FindStock.Row row) {
            return new StockRow(
                    row.lot().product().value(),
                    row.product().name(),
                    row.lot().batch().value(),
                    row.lot().expiry().lastDay().toString(),
                    row.quantity().value(),
                    row.product().unit(),
                    row.product().packSize().value(),
                    row.product().schedule().level().name(),
                    row.place(),
                    row.placeCode(),
                    row.kind().name());
        }
    }

    /** A page of stock; {@code next} goes into {@code after} for the page that follows. */
    record StockPage(List<StockRow> items, @Nullable String next) {

        static StockPage of(FindStock.Page page) {
            return new StockPage(
                    page.rows().stream().map(StockRow::of).toList(),
                    page.next().map(CursorText::write).orElse(null));
        }
    }

    /** How much of a product there was. */
    record TotalAnswer(String product, String name, BigDecimal quantity, String unit) {}

    /** What the books said at a moment. */
    record AsAtAnswer(Instant at, List<TotalAnswer> items) {

        static AsAtAnswer of(FindStock.Totals totals) {
            return new AsAtAnswer(
                    totals.at(),
                    totals.totals().stream()
                            .map(total -> new TotalAnswer(
                                    total.product().value(),
                                    total.name(),
                                    total.quantity().value(),
                                    total.unit()))
                            .toList());
        }
    }

    /** One product with its batches and latest movements. */
    record ProductAnswer(String product, String name, List<StockRow> holdings, List<HappenedAnswer> movements) {

        static ProductAnswer of(ViewProductStock.View view) {
            return new ProductAnswer(
                    view.pack().code().value(),
                    view.pack().name(),
                    view.holdings().stream().map(StockRow::of).toList(),
                    view.movements().stream().map(HappenedAnswer::of).toList());
        }
    }

    /** A movement in one line. */
    record HappenedAnswer(UUID id, String kind, Instant occurredAt, Instant recordedAt, List<LineAnswer> lines) {

        static HappenedAnswer of(ViewProductStock.Happened happened) {
            return new HappenedAnswer(
                    happened.movement(),
                    happened.kind().name(),
                    happened.occurredAt(),
                    happened.recordedAt(),
                    happened.lines().stream().map(LineAnswer::of).toList());
        }
    }
}
