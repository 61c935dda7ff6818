package uk.co.pharmacyiq.controlled.requisition.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.requisition.Requisition;

/** A requisition, and what was supplied on it. */
record RequisitionAnswer(
        UUID id,
        UUID movement,
        LocalDate signedOn,
        Instant suppliedAt,
        BigDecimal quantity,
        String unit,
        Requisition.Details details,
        @Nullable LocalDate sentOn) {

    static RequisitionAnswer of(Requisition one) {
        return new RequisitionAnswer(
                one.id(),
                one.movement(),
                one.signedOn(),
                one.suppliedAt(),
                one.quantity().value(),
                one.unit(),
                one.details(),
                one.sentOn().orElse(null));
    }
}
