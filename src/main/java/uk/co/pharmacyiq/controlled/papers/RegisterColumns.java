package uk.co.pharmacyiq.controlled.papers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.co.pharmacyiq.controlled.Entry;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.paper.Column;

/** The columns of a page of the register: the headings that the law words, beside number, balance and who wrote it. */
public final class RegisterColumns {

    private static final String NOT_APPLICABLE = "Not applicable";

    private static final List<Column> COLUMNS = List.of(
            Column.figures("No.", 26),
            Column.words("Date supply received", 46),
            Column.words("Name and address from whom received", 74),
            Column.figures("Quantity received", 46),
            Column.words("Date supplied", 46),
            Column.words("Name/Address of person or firm supplied", 74),
            Column.words("Details of authority to possess – prescriber or licence holder’s details", 74),
            Column.figures("Quantity supplied", 46),
            Column.words(
                    "Person collecting Schedule 2 controlled drug (patient/ patient’s rep/ healthcare professional) and if healthcare professional, name and address",
                    80),
            Column.words("Was proof of identity requested of patient/ patient’s rep (Yes/No)", 54),
            Column.words("Was proof of identity of person collecting provided (Yes/No)", 54),
            Column.figures("Balance", 44),
            Column.words("Entered", 88));

    private RegisterColumns() {}

    /** The columns in order. */
    static List<Column> columns() {
        return COLUMNS;
    }

    /** Their headings. */
    public static List<String> titles() {
        return COLUMNS.stream().map(Column::title).toList();
    }

    /** What an entry says in each of them. */
    public static List<String> cells(Entry entry) {
        var told = entry.told();
        var in = received(entry);
        var out = supplied(entry);
        var day = Period.day(entry.when().occurredOn());
        boolean supply = entry.kind() == Entry.Kind.SUPPLIED;
        return List.of(
                Long.toString(entry.number()),
                in.isPresent() ? day : "",
                entry.kind() == Entry.Kind.OBTAINED ? party(told) : "",
                in.map(RegisterColumns::plain).orElse(""),
                out.isPresent() ? day : "",
                out.isPresent() ? party(told) : "",
                told.authority(),
                out.map(RegisterColumns::plain).orElse(""),
                supply ? collector(told) : "",
                supply ? answer(told.idRequested()) : "",
                supply ? answer(told.idProvided()) : "",
                plain(entry.balance()),
                entered(entry));
    }

    /** Each heading with what an entry says there, where it says anything. */
    public static List<Map.Entry<String, String>> said(Entry entry) {
        var said = new ArrayList<Map.Entry<String, String>>();
        var cells = cells(entry);
        for (int n = 0; n < cells.size(); n++) {
            if (!cells.get(n).isEmpty()) {
                said.add(Map.entry(COLUMNS.get(n).title(), cells.get(n)));
            }
        }
        return said;
    }

    /** What stands beneath an entry, in the order it was written. */
    public static List<String> footnotes(Entry entry) {
        return entry.footnotes().stream().map(note -> footnote(entry, note)).toList();
    }

    /** {@code Footnote to entry 4, 2 Dec 2026: ... (name, number); balance made good by entry 5}. */
    private static String footnote(Entry entry, Entry.Footnote note) {
        return "Footnote to entry " + entry.number() + ", " + Period.day(note.on()) + ": " + note.text() + " ("
                + by(note.signed()) + ")"
                + note.line()
                        .map(line -> "; balance made good by entry " + line)
                        .orElse("");
    }

    /** {@code 28}, {@code 2.5}. */
    public static String plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static Optional<BigDecimal> received(Entry entry) {
        return switch (entry.kind()) {
            case OBTAINED, OPENING -> Optional.of(entry.change());
            case CORRECTION -> Optional.of(entry.change()).filter(change -> change.signum() > 0);
            case SUPPLIED, DESTROYED -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> supplied(Entry entry) {
        return switch (entry.kind()) {
            case SUPPLIED, DESTROYED -> Optional.of(entry.change().negate());
            case CORRECTION -> Optional.of(entry.change().negate()).filter(change -> change.signum() > 0);
            case OBTAINED, OPENING -> Optional.empty();
        };
    }

    private static String party(Entry.Told told) {
        return told.address().isEmpty() ? told.name() : told.name() + ", " + told.address();
    }

    private static String collector(Entry.Told told) {
        return told.collector()
                .map(by -> told.professional().isEmpty() ? by.title() : by.title() + ": " + told.professional())
                .orElse(NOT_APPLICABLE);
    }

    private static String answer(Optional<Boolean> said) {
        return said.map(yes -> yes ? "Yes" : "No").orElse(NOT_APPLICABLE);
    }

    private static String entered(Entry entry) {
        var kind = switch (entry.kind()) {
            case OBTAINED, SUPPLIED -> "";
            case OPENING -> ". Opening balance";
            case DESTROYED -> ". Destroyed";
            case CORRECTION ->
                ". Correction of entry "
                        + entry.links().corrects().map(String::valueOf).orElse("");
        };
        return LondonTime.time(entry.when().enteredAt()) + ", " + by(entry.signed()) + ". "
                + entry.schedule().title() + kind
                + (entry.links().overridden() ? ". Below zero" : "")
                + (entry.when().late() ? ". LATE" : "");
    }

    private static String by(Entry.Signed signed) {
        return signed.registration().isEmpty() ? signed.name() : signed.name() + ", " + signed.registration();
    }
}
