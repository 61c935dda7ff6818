package uk.co.pharmacyiq.inventory.counting.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API of counts takes, as it is sent; {@link CountInput} reads it into values. */
final class CountBodies {

    private CountBodies() {}

    /** A count to begin: {@code due} or {@code all}. */
    record BeginCountBody(
            @Nullable String place,
            @Nullable String scope,
            @Nullable Boolean blind,
            @Nullable Integer most) {}

    /** What was counted of one batch. */
    record CountedBody(
            @Nullable String product,
            @Nullable String batch,
            @Nullable String expiry,
            @Nullable Long packs,
            @Nullable BigDecimal loose,
            @Nullable String countedAt) {}

    /** A difference that is accepted. */
    record AcceptedBody(
            @Nullable String entry,
            @Nullable String reason,
            @Nullable String note) {}

    /** Differences that are accepted. */
    record SettleCountBody(@Nullable List<AcceptedBody> items) {}

    /** A counting that is doubted. */
    record CountAgainBody(@Nullable String entry) {}

    /** What a scanner sent. */
    record CountScanBody(@Nullable String scan) {}
}
