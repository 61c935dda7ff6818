package uk.co.pharmacyiq.inventory.opening;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why a section cannot be begun so. */
public enum OpeningRefusal implements WordedRefusal {
    PRODUCT_UNKNOWN(
            "product-unknown",
            Kind.NOT_FOUND,
            "product",
            "There is no such product. Scan the pack, or look up its code under Medicines."),
    NOT_IN_REGISTER(
            "register-not-needed",
            Kind.CONFLICT,
            "product",
            "This does not belong in the controlled drugs register. Book it in or adjust it as other stock."),
    SEVERAL_SECTIONS(
            "register-several-sections",
            Kind.CONFLICT,
            "product",
            "These are of different drugs, strengths or forms. Count one at a time: each has a section of its own.");

    private final Words words;

    OpeningRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
