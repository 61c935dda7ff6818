package uk.co.pharmacyiq.inventory.recall.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.recall.AlertLot;
import uk.co.pharmacyiq.inventory.recall.HoldBatch;
import uk.co.pharmacyiq.inventory.recall.SearchBatch;
import uk.co.pharmacyiq.inventory.recall.Standing;
import uk.co.pharmacyiq.inventory.recall.StepDone;
import uk.co.pharmacyiq.inventory.recall.ViewAlerts;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Quantity;

/** What the API answers about recalls. */
final class RecallAnswers {

    private RecallAnswers() {}

    /** The alerts that were entered. */
    record RecallsEntered(List<UUID> alerts) {}

    /** An alert, and how far everybody has come. */
    record RecallAnswer(
            UUID id,
            String reference,
            String kind,
            String level,
            String title,
            Instant issuedAt,
            Instant receivedAt,
            Instant dueAt,
            List<RecalledLotAnswer> lots,
            List<RecallStandingAnswer> premises) {

        static RecallAnswer of(ViewAlerts.Row row) {
            var alert = row.alert();
            return new RecallAnswer(
                    alert.id(),
                    alert.head().reference(),
                    alert.head().kind().code(),
                    alert.head().level().code(),
                    alert.head().title(),
                    alert.times().issuedAt(),
                    alert.times().receivedAt(),
                    alert.times().dueAt(),
                    alert.lots().stream().map(RecalledLotAnswer::of).toList(),
                    row.everywhere().stream().map(RecallStandingAnswer::of).toList());
        }
    }

    /** A product and batch of an alert. */
    record RecalledLotAnswer(
            String name,
            String gtin,
            String licence,
            @Nullable String product,
            @Nullable String batch,
            @Nullable String expiry) {

        static RecalledLotAnswer of(AlertLot lot) {
            return new RecalledLotAnswer(
                    lot.named().name(),
                    lot.named().gtin(),
                    lot.named().licence(),
                    lot.product().map(DmdCode::value).orElse(null),
                    lot.batch().orElse(null),
                    lot.expiry().map(Object::toString).orElse(null));
        }
    }

    /** How far premises have come. */
    record RecallStandingAnswer(
            String premises, String state, boolean escalated, BigDecimal held, List<RecallStepAnswer> steps) {

        static RecallStandingAnswer of(Standing standing) {
            return new RecallStandingAnswer(
                    standing.premises().toString(),
                    standing.state().name(),
                    standing.isEscalated(),
                    standing.held().value(),
                    standing.steps().stream().map(RecallStepAnswer::of).toList());
        }
    }

    /** Something that was done. */
    record RecallStepAnswer(
            String step,
            Instant at,
            @Nullable String by,
            @Nullable BigDecimal quantity,
            @Nullable UUID movement,
            String lookedBy,
            String note) {

        static RecallStepAnswer of(StepDone step) {
            return new RecallStepAnswer(
                    step.step().name(),
                    step.at(),
                    step.by().map(Object::toString).orElse(null),
                    step.what().quantity().map(Quantity::value).orElse(null),
                    step.what().movement().orElse(null),
                    step.what().actor(),
                    step.what().note());
        }
    }

    /** What was set apart at premises. */
    record RecallHeldAnswer(String premises, UUID movement, BigDecimal units, int lines) {

        static List<RecallHeldAnswer> of(HoldBatch.Held held) {
            return held.parts().stream()
                    .map(part -> new RecallHeldAnswer(
                            part.premises().toString(),
                            part.movement(),
                            part.units().value(),
                            part.lines().size()))
                    .toList();
        }
    }

    /** Which way a batch went at premises. */
    record BatchWayAnswer(
            String premises,
            String product,
            String batch,
            String expiry,
            String kind,
            BigDecimal quantity,
            Instant last) {

        static BatchWayAnswer of(SearchBatch.Way way) {
            return new BatchWayAnswer(
                    way.premises().toString(),
                    way.lot().product().value(),
                    way.lot().batch().value(),
                    way.lot().expiry().toString(),
                    way.kind().name(),
                    way.quantity(),
                    way.last());
        }
    }

    /** Everything about an alert: what stands where, which way it went, what was done. */
    record RecallEvidenceAnswer(
            RecallAnswer alert, Instant asOf, List<AlertFacts.Stock> stock, List<BatchWayAnswer> ways) {

        static RecallEvidenceAnswer of(ViewAlerts.View view) {
            return new RecallEvidenceAnswer(
                    RecallAnswer.of(view.row()),
                    view.now(),
                    new AlertFacts(view).stock(),
                    view.ways().stream().map(BatchWayAnswer::of).toList());
        }
    }
}
