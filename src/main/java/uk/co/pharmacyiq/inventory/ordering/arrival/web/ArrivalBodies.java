package uk.co.pharmacyiq.inventory.ordering.arrival.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API takes about deliveries and invoices, as it is sent. */
final class ArrivalBodies {

    private ArrivalBodies() {}

    /** A pack that came; quantity in units. */
    record CameBody(
            @Nullable String product,
            @Nullable String batch,
            @Nullable String expiry,
            @Nullable BigDecimal quantity) {}

    /** Something that was wrong: wrong, damaged or short-dated. */
    record ProblemBody(
            @Nullable String kind,
            @Nullable String product,
            @Nullable BigDecimal quantity,
            @Nullable String note) {}

    /** A delivery against an order. */
    record OrderReceiptBody(
            @Nullable List<CameBody> lines,
            @Nullable List<ProblemBody> problems,
            @Nullable Boolean last) {}

    /** What is charged for a line; price of a pack in pounds. */
    record InvoicePartBody(
            @Nullable Integer line,
            @Nullable Integer packs,
            @Nullable String price) {}

    /** An invoice; dated as 2026-11-30. */
    record InvoiceBody(
            @Nullable String number,
            @Nullable String dated,
            @Nullable List<InvoicePartBody> lines) {}

    /** A credit note that is asked for: short, over, wrong, short-dated, damaged or price; amount in pounds. */
    record CreditBody(@Nullable String reason, @Nullable String amount) {}

    /** A credit note that came; amount in pounds. */
    record CreditNoteBody(@Nullable String number, @Nullable String amount) {}
}
