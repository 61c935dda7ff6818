package uk.co.pharmacyiq.inventory.ledger;

import uk.co.pharmacyiq.kernel.Quantity;

/** An amount as people count it: whole packs and what is loose beside them. */
public record PackText(Quantity quantity, Quantity packSize, String unit) {

    /** {@code 2 packs + 6 tablets}. */
    public String text() {
        long packs = quantity.packsOf(packSize);
        var loose = quantity.looseOf(packSize);
        var whole = packs == 1 ? "1 pack" : packs + " packs";
        if (packs == 0) {
            return units(loose);
        }
        return loose.isZero() ? whole : whole + " + " + units(loose);
    }

    /** The amount in single units: {@code 62 tablets}. */
    public String units() {
        return units(quantity);
    }

    /** What one pack holds: {@code 28 tablets}. */
    public String size() {
        return units(packSize);
    }

    /** The unit alone, as it stands beside a box for a number: {@code tablets}. */
    public String unitName() {
        return plural(unit);
    }

    private String units(Quantity amount) {
        return amount + " " + (amount.equals(Quantity.of(1)) ? unit : plural(unit));
    }

    /** Measures such as ml and g stay as they are. */
    public static String plural(String unit) {
        return unit.length() <= 3 || unit.endsWith("s") ? unit : unit + "s";
    }
}
