package uk.co.pharmacyiq.inventory.ordering.arrival;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why a delivery, an invoice or a credit note is not as asked. */
public enum ArrivalRefusal implements WordedRefusal {
    NOT_EXPECTED(
            "order-not-expected",
            Kind.CONFLICT,
            "",
            "Nothing is expected on this order. It is not placed yet, or it has ended."),
    NOT_ON_ORDER(
            "product-not-on-order",
            Kind.CONFLICT,
            "lines",
            "A pack is not on this order. Set it aside and record it as wrong, or book it in without an order."),
    NOTHING_CAME(
            "nothing-came",
            Kind.INVALID,
            "lines",
            "Scan a pack, record what was wrong, or say that nothing more is coming."),
    LINE_UNKNOWN("order-line-unknown", Kind.NOT_FOUND, "lines", "The order has no such line. Open it again."),
    INVOICE_TWICE(
            "invoice-entered-before",
            Kind.CONFLICT,
            "number",
            "An invoice of this supplier with this number was entered before. Check the number."),
    INVOICE_EMPTY("invoice-empty", Kind.INVALID, "lines", "Enter the packs and the price of at least one line."),
    CREDIT_UNKNOWN("credit-unknown", Kind.NOT_FOUND, "credit", "There is no such credit note on this order."),
    CREDIT_RECEIVED(
            "credit-received",
            Kind.CONFLICT,
            "credit",
            "This credit note was received already. Nothing more is needed.");

    private final Words words;

    ArrivalRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
