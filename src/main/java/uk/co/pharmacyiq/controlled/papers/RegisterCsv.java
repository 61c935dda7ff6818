package uk.co.pharmacyiq.controlled.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.co.pharmacyiq.controlled.Entry;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.kernel.CsvLine;
import uk.co.pharmacyiq.site.paper.Column;

/** Entries of the register as comma-separated text: the columns of the page, with the section before and codes after. */
final class RegisterCsv {

    private RegisterCsv() {}

    static String of(List<SectionSheet> sheets) {
        var text = new StringBuilder(CsvLine.BYTE_ORDER_MARK);
        text.append(CsvLine.of(Stream.of(
                        Stream.of("Class", "Drug", "Strength", "Form", "Unit"),
                        RegisterColumns.columns().stream().map(Column::title),
                        Stream.of("Kind", "Happened", "Written", "Late", "Schedule", "Note", "Footnotes", "Event"))
                .flatMap(cells -> cells)
                .toList()));
        sheets.forEach(sheet ->
                sheet.entries().forEach(entry -> text.append(CsvLine.of(cells(sheet.section(), entry)))));
        return text.toString();
    }

    private static List<String> cells(Section section, Entry entry) {
        var line = section.line();
        var cells =
                new ArrayList<>(List.of(line.drugClass(), line.drug(), line.strength(), line.form(), section.unit()));
        cells.addAll(RegisterColumns.cells(entry));
        cells.addAll(List.of(
                entry.kind().name(),
                entry.when().occurredAt().toString(),
                entry.when().enteredAt().toString(),
                Boolean.toString(entry.when().late()),
                entry.schedule().name(),
                entry.told().note(),
                String.join(" | ", RegisterColumns.footnotes(entry)),
                entry.links().event().toString()));
        return cells;
    }
}
