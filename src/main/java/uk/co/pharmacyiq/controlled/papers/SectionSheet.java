package uk.co.pharmacyiq.controlled.papers;

import java.util.ArrayList;
import java.util.List;
import uk.co.pharmacyiq.controlled.Entry;
import uk.co.pharmacyiq.controlled.RegisterPages.Sworn;
import uk.co.pharmacyiq.controlled.Section;

/**
 * A section with those of its entries that a paper shows.
 *
 * @param sworn the same entries as they are proved
 */
record SectionSheet(Section section, List<Entry> entries, List<Sworn> sworn) {

    /** The lines that must stand at the head of every page. */
    List<String> head(Where where) {
        var line = section.line();
        return List.of(
                "Drug: " + line.drug() + ". Strength: " + (line.strength().isEmpty() ? "none" : line.strength())
                        + ". Form: " + line.form() + ".",
                "Class: " + line.drugClass() + ". Quantities in " + section.unit() + ". Controlled drugs register of "
                        + where.premises() + ", " + where.organisation() + ".");
    }

    /** The rows of its table: entries, each with its footnotes beneath. */
    List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (var entry : entries) {
            rows.add(RegisterColumns.cells(entry));
            RegisterColumns.footnotes(entry).forEach(note -> rows.add(List.of(note)));
        }
        return rows;
    }

    /** Whose register it is, in words. */
    record Where(String organisation, String premises) {}
}
