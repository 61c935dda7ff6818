package uk.co.pharmacyiq.inventory.ordering.proposal;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why a rule of reordering is not as asked. */
public enum RuleRefusal implements WordedRefusal {
    PRODUCT_UNKNOWN(
            "product-unknown",
            Kind.NOT_FOUND,
            "product",
            "Your organisation keeps no such pack and no supplier prices it. Receive it first, or take its price in."),
    NOTHING_TO_KEEP("reorder-nothing-to-keep", Kind.INVALID, "most", "Enter how much is to be kept, more than 0."),
    MOST_NOT_ABOVE_LEAST("reorder-most-not-above-least", Kind.INVALID, "most", "Enter a maximum above the minimum.");

    private final Words words;

    RuleRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
