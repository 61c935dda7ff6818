package uk.co.pharmacyiq.inventory.returning;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why stock does not go back as asked. */
enum ReturnRefusal implements WordedRefusal {
    NOTHING("return-nothing", Kind.INVALID, "lines", "Choose at least one batch that goes back."),
    SUPPLIER_UNKNOWN(
            "return-supplier-unknown",
            Kind.NOT_FOUND,
            "supplier",
            "There is no such supplier. Choose one from the list."),
    NOT_ITS_ORDER(
            "return-not-its-order",
            Kind.CONFLICT,
            "order",
            "This order did not go to that supplier. Choose the order the packs came on, or none."),
    CREDIT_WITHOUT_ORDER(
            "return-credit-without-order",
            Kind.INVALID,
            "order",
            "A credit note is followed up on the order the packs came on. Choose the order, or leave the amount empty."),
    COLLECTED_LATER(
            "return-collected-later",
            Kind.INVALID,
            "collectedOn",
            "This day is in the future or more than 31 days ago. Book the return when the packs are collected.");

    private final Words words;

    ReturnRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
