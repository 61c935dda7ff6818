package uk.co.pharmacyiq.inventory.recall.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API about recalls takes, as it is sent. */
final class RecallBodies {

    private RecallBodies() {}

    /** A product and batch; at least a name, a barcode, a dm+d code or a batch. */
    record RecalledLotBody(
            @Nullable String name,
            @Nullable String gtin,
            @Nullable String licence,
            @Nullable String product,
            @Nullable String batch,
            @Nullable String expiry) {}

    /** An alert. */
    record RecallBody(
            @Nullable String reference,
            @Nullable String level,
            @Nullable String title,
            @Nullable String issuedAt,
            @Nullable String receivedAt,
            @Nullable String dueAt,
            @Nullable String alertClass,
            @Nullable List<RecalledLotBody> lots) {}

    /** Alerts as they were published: GOV.UK's JSON or a table, as text. */
    record RecallImportBody(@Nullable String text) {}

    /** What to set apart: {@code exactOnly} leaves alone what only its batch number points at. */
    record RecallHoldBody(@Nullable Boolean exactOnly) {}

    /** What was done. */
    record RecallNoteBody(@Nullable String note) {}

    /** The end of it at premises. */
    record RecallClosureBody(
            @Nullable BigDecimal quantity,
            @Nullable String lookedBy,
            @Nullable String note) {}
}
