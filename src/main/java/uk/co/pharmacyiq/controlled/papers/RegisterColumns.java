package uk.co.pharmacyiq.controlled.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.co.pharmacyiq.controlled.Entry;
import uk.co.pharmacyiq.controlled.EntryWords;
import uk.co.pharmacyiq.site.LondonTime;
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
        return List.of(
                Long.toString(entry.number()),
                EntryWords.dateReceived(entry),
                EntryWords.from(entry),
                EntryWords.received(entry),
                EntryWords.dateSupplied(entry),
                EntryWords.to(entry),
                entry.told().authority(),
                EntryWords.supplied(entry),
                EntryWords.collector(entry),
                EntryWords.requested(entry),
                EntryWords.provided(entry),
                EntryWords.balance(entry),
                entered(entry));
    }

    private static String entered(Entry entry) {
        var kind = EntryWords.kind(entry);
        return EntryWords.written(entry) + ", " + EntryWords.by(entry.signed()) + ". "
                + entry.schedule().title()
                + (kind.isEmpty() ? "" : ". " + kind)
                + (entry.links().overridden() ? ". Below zero" : "")
                + (entry.when().late() ? ". LATE" : "");
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
        return "Footnote to entry " + entry.number() + ", " + LondonTime.date(note.on()) + ": " + note.text() + " ("
                + EntryWords.by(note.signed()) + ")"
                + note.line()
                        .map(line -> "; balance made good by entry " + line)
                        .orElse("");
    }
}
