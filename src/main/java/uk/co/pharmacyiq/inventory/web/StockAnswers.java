package uk.co.pharmacyiq.inventory.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.FindStock;
import uk.co.pharmacyiq.inventory.ListTransfers;
import uk.co.pharmacyiq.inventory.ViewMovement;
import uk.co.pharmacyiq.inventory.ViewProductStock;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.scanning.ReadScan;

/** What the stock API answers: plain members, exact decimals, dates as ISO 8601. */
final class StockAnswers {

    private StockAnswers() {}

    /** So much of a lot, from where to where; a missing side is outside the premises. */
    record LineAnswer(
            String product,
            String batch,
            String expiry,
            BigDecimal quantity,
            @Nullable UUID from,
            @Nullable UUID to) {

        static LineAnswer of(Line line) {
            return new LineAnswer(
                    line.lot().product().value(),
                    line.lot().batch().value(),
                    line.lot().expiry().lastDay().toString(),
                    line.quantity().value(),
                    line.from().orElse(null),
                    line.to().orElse(null));
        }
    }

    /** A movement that stands. */
    record MovementAnswer(UUID id, String kind, String premises, Instant recordedAt, List<LineAnswer> lines) {

        static MovementAnswer of(Posted posted) {
            return new MovementAnswer(
                    posted.movement(),
                    posted.kind().name(),
                    posted.premises().toString(),
                    posted.recordedAt(),
                    posted.lines().stream().map(LineAnswer::of).toList());
        }
    }

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

    /** A movement with its entry on the record. */
    record DetailAnswer(
            UUID id,
            String kind,
            @Nullable String reason,
            @Nullable String note,
            Instant occurredAt,
            Instant recordedAt,
            List<LineAnswer> lines,
            @Nullable UUID reverses,
            @Nullable UUID reversedBy,
            @Nullable UUID auditEvent,
            Map<String, String> audit) {

        static DetailAnswer of(ViewMovement.View view) {
            return new DetailAnswer(
                    view.id(),
                    view.kind().name(),
                    view.why().map(why -> why.reason().code()).orElse(null),
                    view.why().map(why -> why.note()).orElse(null),
                    view.occurredAt(),
                    view.recordedAt(),
                    view.lines().stream().map(LineAnswer::of).toList(),
                    view.links().reverses().orElse(null),
                    view.links().reversedBy().orElse(null),
                    view.event().map(event -> event.id()).orElse(null),
                    view.event().map(event -> event.details()).orElse(Map.of()));
        }
    }

    /** The pack a scan means. */
    record ScanAnswer(
            String product,
            String name,
            BigDecimal packSize,
            String unit,
            String gtin,
            @Nullable String batch,
            @Nullable String expiry) {

        static ScanAnswer of(ReadScan.Meant meant) {
            return new ScanAnswer(
                    meant.pack().code().value(),
                    meant.pack().name(),
                    meant.pack().packSize().value(),
                    meant.pack().unit(),
                    meant.gtin().value(),
                    meant.batch().map(batch -> batch.value()).orElse(null),
                    meant.expiry().map(expiry -> expiry.lastDay().toString()).orElse(null));
        }
    }

    /** A transfer that has not wholly arrived. */
    record TransferAnswer(UUID transfer, String fromPremises, Instant sentAt, List<PartAnswer> outstanding) {

        static List<TransferAnswer> of(ListTransfers.View view) {
            return view.onItsWay().stream()
                    .map(sent -> new TransferAnswer(
                            sent.transfer(),
                            sent.fromPremises(),
                            sent.sentAt(),
                            sent.parts().stream().map(PartAnswer::of).toList()))
                    .toList();
        }
    }

    /** So much of a lot on its way. */
    record PartAnswer(String product, String name, String batch, String expiry, BigDecimal quantity) {

        static PartAnswer of(ListTransfers.Part part) {
            var lot = part.delivered().lot();
            return new PartAnswer(
                    lot.product().value(),
                    part.name(),
                    lot.batch().value(),
                    lot.expiry().lastDay().toString(),
                    part.delivered().quantity().value());
        }
    }
}
