package uk.co.pharmacyiq.inventory.counting;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason a count can be refused. */
public enum CountRefusal implements WordedRefusal {
    UNKNOWN("count-unknown", Kind.NOT_FOUND, "count", "There is no such count at these premises. Begin one."),
    NOTHING_TO_COUNT(
            "count-nothing-to-count",
            Kind.CONFLICT,
            "place",
            "There is nothing to count at that place, or nothing is due there. Choose another, or count all of it."),
    FINISHED("count-finished", Kind.CONFLICT, "count", "This count is finished. Begin another."),
    REGISTER_DRUG(
            "count-register-drug",
            Kind.CONFLICT,
            "product",
            "This drug stands in the controlled drugs register. Check its balance there, by two persons: a difference is a case"
                    + " of the register, not a correction of the stock."),
    TOO_MUCH("count-too-much", Kind.INVALID, "packs", "That is more than can be booked. Check the number of packs."),
    ENTRY_UNKNOWN(
            "count-entry-unknown",
            Kind.NOT_FOUND,
            "entry",
            "This is not the latest count of a batch on this sheet. Look at the sheet again."),
    DECIDED(
            "count-decided",
            Kind.CONFLICT,
            "entry",
            "Somebody has decided about this already. Look at the sheet again."),
    NO_DIFFERENCE(
            "count-no-difference", Kind.CONFLICT, "entry", "The count agrees with the books. Nothing is corrected."),
    MOVED(
            "count-moved",
            Kind.CONFLICT,
            "entry",
            "Stock of this batch moved while it was counted, so nobody can say by how much the books are wrong. Count it again."),
    TOO_FRESH(
            "count-too-fresh",
            Kind.CONFLICT,
            "entry",
            "This was counted only now. What colleagues have in their hands may still be booked: wait a few minutes."),
    OPEN_DIFFERENCES(
            "count-open-differences",
            Kind.CONFLICT,
            "count",
            "There are differences nobody has decided about. Accept each with its reason, or have it counted again.");

    private final Words words;

    CountRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
