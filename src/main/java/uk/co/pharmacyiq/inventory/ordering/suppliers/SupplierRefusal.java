package uk.co.pharmacyiq.inventory.ordering.suppliers;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why a supplier or a price list is not as asked. */
public enum SupplierRefusal implements WordedRefusal {
    UNKNOWN(
            "supplier-unknown",
            Kind.NOT_FOUND,
            "supplier",
            "There is no such supplier in your organisation. Choose one from the list."),
    CHANGED(
            "supplier-changed",
            Kind.STALE,
            "",
            "Somebody else changed this supplier meanwhile. Look at it again, then make your change."),
    EMPTY_LIST("price-list-empty", Kind.INVALID, "text", "There is no row in it. Paste the list with its heading."),
    WRONG_HEADING(
            "price-list-heading",
            Kind.INVALID,
            "text",
            "The heading is not as it must be. For prices: product,price,from,available. For concessions: product,month,price."),
    TOO_LONG("price-list-too-long", Kind.INVALID, "text", "This is more than 25,000 rows. Send it in parts.");

    private final Words words;

    SupplierRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
