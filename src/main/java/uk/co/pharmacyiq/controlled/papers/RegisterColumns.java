package uk.co.pharmacyiq.controlled.papers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.co.pharmacyiq.controlled.Entry;
import uk.co.pharmacyiq.site.paper.Column;

/** The columns of a page of the register: the headings that the law words, beside number, balance and who wrote it. */
public final class RegisterColumns {

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
        var in = EntryWords.received(entry);
        var out = EntryWords.supplied(entry);
        var day = Period.day(entry.when().occurredOn());
        boolean supply = entry.kind() == Entry.Kind.SUPPLIED;
        return List.of(
                Long.toString(entry.number()),
                in.isPresent() ? day : "",
                entry.kind() == Entry.Kind.OBTAINED ? EntryWords.party(told) : "",
                in.map(RegisterColumns::plain).orElse(""),
                out.isPresent() ? day : "",
                EntryWords.went(entry),
                told.authority(),
                out.map(RegisterColumns::plain).orElse(""),
                supply ? EntryWords.collector(told) : "",
                supply ? EntryWords.answer(told.idRequested()) : "",
                supply ? EntryWords.answer(told.idProvided()) : "",
                plain(entry.balance()),
                EntryWords.entered(entry));
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
                + EntryWords.by(note.signed()) + ")"
                + note.line()
                        .map(line -> "; balance made good by entry " + line)
                        .orElse("");
    }

    /** {@code 28}, {@code 2.5}. */
    public static String plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
