package uk.co.pharmacyiq.inventory.scanning;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.co.pharmacyiq.kernel.Gtin;

/** The digits that say what a part of a GS1 element string is, and the rule for what stands in that part. */
record ApplicationIdentifier(String digits, Content content, int most) {

    private static final Pattern WRITTEN = Pattern.compile("[!\"%-?A-Z_a-z]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** What a part holds. Products, shipping units and dates have one length and need no separator after them. */
    enum Content {
        PRODUCT,
        SHIPPING_UNIT,
        DATE,
        TEXT,
        COUNT
    }

    /** The identifier that an element string begins with, where it is one that is known here. */
    static Optional<ApplicationIdentifier> startOf(String text) {
        return text.length() < 2 ? Optional.empty() : named(digitsAtStart(text));
    }

    static Optional<ApplicationIdentifier> named(String digits) {
        return switch (digits) {
            case "00" -> known(digits, Content.SHIPPING_UNIT, 18);
            case "01", "02" -> known(digits, Content.PRODUCT, 14);
            case "11", "15", "17" -> known(digits, Content.DATE, 6);
            case "10", "21" -> known(digits, Content.TEXT, 20);
            case "30", "37" -> known(digits, Content.COUNT, 8);
            case "240", "241" -> known(digits, Content.TEXT, 30);
            case "710", "711", "712", "713", "714", "715", "716", "717", "718", "719" ->
                known(digits, Content.TEXT, 20);
            default -> Optional.empty();
        };
    }

    /** The first two characters tell how many digits an identifier has: families 24 and 71 have three. */
    static String digitsAtStart(String text) {
        boolean three = text.startsWith("24") || text.startsWith("71");
        return text.substring(0, Math.min(three ? 3 : 2, text.length()));
    }

    /** A product number that may stand on a pack: its check digit fits, and it is not all zeros. */
    static Optional<Gtin> product(String digits) {
        return Gtin.parse(digits).filter(gtin -> !gtin.value().equals("0".repeat(14)));
    }

    boolean endsBySeparator() {
        return content == Content.TEXT || content == Content.COUNT;
    }

    /** The value behind the identifier, in text that runs to the next separator. */
    String valueIn(String text) {
        int from = digits.length();
        return text.substring(from, endsBySeparator() ? text.length() : Math.min(text.length(), from + most));
    }

    /** What is wrong with a value; empty where nothing is. */
    Optional<ScanRefusal> faultIn(String value, LocalDate today) {
        boolean nothing = value.isEmpty() && endsBySeparator();
        if (nothing || !WRITTEN.matcher(value).matches()) {
            return Optional.of(new ScanRefusal.Unreadable());
        }
        return switch (content) {
            case PRODUCT -> fault(value.length() == most && product(value).isPresent(), new ScanRefusal.GtinWrong());
            case SHIPPING_UNIT -> fault(value.length() == most && isNumber(value), new ScanRefusal.Unreadable());
            case DATE -> fault(Expiry.ofGs1(value, today).isPresent(), new ScanRefusal.DateWrong());
            case TEXT -> fault(value.length() <= most, new ScanRefusal.SeparatorMissing());
            case COUNT -> fault(value.length() <= most && isNumber(value), new ScanRefusal.SeparatorMissing());
        };
    }

    private static Optional<ScanRefusal> fault(boolean sound, ScanRefusal otherwise) {
        return sound ? Optional.empty() : Optional.of(otherwise);
    }

    private static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches();
    }

    private static Optional<ApplicationIdentifier> known(String digits, Content content, int most) {
        return Optional.of(new ApplicationIdentifier(digits, content, most));
    }
}
