package uk.co.pharmacyiq.inventory.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the stock API takes, as it is sent; {@link StockInput} reads it into values. */
final class StockBodies {

    private StockBodies() {}

    /** One line of goods as the API takes it. */
    record LineBody(
            @Nullable String product,
            @Nullable String batch,
            @Nullable String expiry,
            @Nullable BigDecimal quantity) {}

    /** A delivery as the API takes it; the supplier where something of it belongs in the controlled-drugs register. */
    record ReceiveBody(
            @Nullable List<LineBody> lines,
            @Nullable String occurredAt,
            @Nullable String supplierName,
            @Nullable String supplierAddress) {}

    /**
     * An issue as the API takes it; batch and expiry name the lot in hand, both or neither. What follows {@code occurredAt}
     * is what the controlled-drugs register must say; {@code basis} is prescription or requisition.
     */
    record IssueBody(
            @Nullable String product,
            @Nullable BigDecimal quantity,
            @Nullable String batch,
            @Nullable String expiry,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String occurredAt,
            @Nullable String suppliedName,
            @Nullable String suppliedAddress,
            @Nullable String authority,
            @Nullable String basis,
            @Nullable String collector,
            @Nullable String collectorName,
            @Nullable String collectorAddress,
            @Nullable Boolean idRequested,
            @Nullable Boolean idProvided,
            @Nullable String despiteBalance) {}

    /** Any act on one lot at one place as the API takes it. */
    record ShiftBody(
            @Nullable String product,
            @Nullable String batch,
            @Nullable String expiry,
            @Nullable BigDecimal quantity,
            @Nullable String from,
            @Nullable String to,
            @Nullable String direction,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String occurredAt) {}
}
