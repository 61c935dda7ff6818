package uk.co.pharmacyiq.inventory.ordering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the order API takes, as it is sent; {@link OrderInput} reads it into values. */
final class OrderBodies {

    private OrderBodies() {}

    /** So many packs from a supplier. */
    record DraftPartBody(
            @Nullable String supplierId,
            @Nullable String product,
            @Nullable Integer packs) {}

    /** What is to be ordered; one draft is made for each supplier. */
    record DraftOrderBody(@Nullable List<DraftPartBody> lines) {}

    /** Other packs of a line. */
    record OrderPacksBody(@Nullable Integer line, @Nullable Integer packs) {}

    /** Changes to a draft as it was read; {@code product} and {@code packs} add a line. */
    record ChangeOrderBody(
            @Nullable Integer version,
            @Nullable List<OrderPacksBody> lines,
            @Nullable String product,
            @Nullable Integer packs) {}

    /** A step of an order as it was read: take-back, cancel or close. */
    record OrderStepBody(
            @Nullable Integer version, @Nullable String step) {}

    /** An order as it was read. */
    record PlaceOrderBody(@Nullable Integer version) {}

    /** How a pack is reordered: usage, replace, fixed or never; amounts in units. */
    record ReorderRuleBody(
            @Nullable String method,
            @Nullable String least,
            @Nullable String most,
            @Nullable Boolean byItself) {}
}
