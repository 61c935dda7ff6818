package uk.co.pharmacyiq.inventory.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ListTransfers;
import uk.co.pharmacyiq.inventory.ViewMovement;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.scanning.ReadScan;

/** What the stock API answers of movements, scans and transfers: plain members, exact decimals, dates as ISO 8601. */
final class MovementAnswers {

    private MovementAnswers() {}

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
