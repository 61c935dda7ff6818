package uk.co.pharmacyiq.controlled;

import java.math.BigDecimal;
import java.util.Optional;
import uk.co.pharmacyiq.site.LondonTime;

/**
 * What an entry says under each heading of the register (MDR 2001 Schedule 6), in the same words on the screen, on paper and
 * for an inspector. Empty where a heading does not concern it.
 */
public final class EntryWords {

    private static final String NOT_APPLICABLE = "Not applicable";

    private EntryWords() {}

    /** Date supply received. */
    public static String dateReceived(Entry entry) {
        return received(entry).isEmpty() ? "" : LondonTime.date(entry.when().occurredOn());
    }

    /** Name and address from whom received. */
    public static String from(Entry entry) {
        return entry.kind() == Entry.Kind.OBTAINED ? party(entry.told()) : "";
    }

    /** Quantity received, counted at the beginning, or put right upwards. */
    public static String received(Entry entry) {
        return switch (entry.kind()) {
            case OBTAINED, OPENING -> Section.plain(entry.change());
            case CORRECTION -> above(entry.change());
            case SUPPLIED, DESTROYED -> "";
        };
    }

    /** Date supplied, or destroyed. */
    public static String dateSupplied(Entry entry) {
        return supplied(entry).isEmpty() ? "" : LondonTime.date(entry.when().occurredOn());
    }

    /** Name and address of the person or firm supplied; of the witness where it was destroyed. */
    public static String to(Entry entry) {
        return switch (entry.kind()) {
            case SUPPLIED -> party(entry.told());
            case DESTROYED -> "Destroyed in the presence of " + party(entry.told());
            case OPENING, OBTAINED, CORRECTION -> "";
        };
    }

    /** Quantity supplied, destroyed, or put right downwards. */
    public static String supplied(Entry entry) {
        return switch (entry.kind()) {
            case SUPPLIED, DESTROYED -> Section.plain(entry.change().negate());
            case CORRECTION -> above(entry.change().negate());
            case OBTAINED, OPENING -> "";
        };
    }

    /** Who collected, with name and address of a healthcare professional; not applicable to a requisition (CD-04). */
    public static String collector(Entry entry) {
        var told = entry.told();
        return entry.kind() != Entry.Kind.SUPPLIED
                ? ""
                : told.collector()
                        .map(by -> told.professional().isEmpty() ? by.title() : by.title() + ": " + told.professional())
                        .orElse(NOT_APPLICABLE);
    }

    /** Whether proof of identity was requested. */
    public static String requested(Entry entry) {
        return answer(entry, entry.told().idRequested());
    }

    /** Whether proof of identity was provided. */
    public static String provided(Entry entry) {
        return answer(entry, entry.told().idProvided());
    }

    /** The running balance after it. */
    public static String balance(Entry entry) {
        return Section.plain(entry.balance());
    }

    /** {@code Opening balance}, {@code Correction of entry 4}; empty for receipts and supplies. */
    public static String kind(Entry entry) {
        return switch (entry.kind()) {
            case OBTAINED, SUPPLIED -> "";
            case OPENING, DESTROYED -> entry.kind().title();
            case CORRECTION ->
                "Correction of entry "
                        + entry.links().corrects().map(String::valueOf).orElse("");
        };
    }

    /** Who signed, with their registration number where they have one. */
    public static String by(Entry.Signed signed) {
        return signed.registration().isEmpty() ? signed.name() : signed.name() + " (" + signed.registration() + ")";
    }

    /** When it was written, by the server's clock. */
    public static String written(Entry entry) {
        return LondonTime.time(entry.when().enteredAt());
    }

    private static String above(BigDecimal change) {
        return change.signum() > 0 ? Section.plain(change) : "";
    }

    private static String party(Entry.Told told) {
        return told.address().isEmpty() ? told.name() : told.name() + ", " + told.address();
    }

    private static String answer(Entry entry, Optional<Boolean> said) {
        return entry.kind() != Entry.Kind.SUPPLIED
                ? ""
                : said.map(yes -> yes ? "Yes" : "No").orElse(NOT_APPLICABLE);
    }
}
