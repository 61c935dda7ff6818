package uk.co.pharmacyiq.inventory.recall.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;

/** Finds batch numbers and expiry dates in the tables of a published alert, by the headings of their columns. */
final class BatchTable {

    private static final int MOST = 200;
    private static final int FLAGS = Pattern.DOTALL | Pattern.CASE_INSENSITIVE;
    private static final Pattern TABLE = Pattern.compile("<table.*?</table>", FLAGS);
    private static final Pattern ROW = Pattern.compile("<tr.*?</tr>", FLAGS);
    private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", FLAGS);

    private BatchTable() {}

    /** One batch. */
    record Row(String batch, Optional<LocalDate> expiry) {}

    static List<Row> of(String html) {
        var rows = new ArrayList<Row>();
        TABLE.matcher(html).results().forEach(table -> read(table.group(), rows));
        return rows.stream().distinct().limit(MOST).toList();
    }

    private static void read(String table, List<Row> rows) {
        int batch = -1;
        int expiry = -1;
        for (var row : ROW.matcher(table).results().toList()) {
            var cells = cells(row.group());
            if (batch < 0) {
                batch = column(cells, "batch");
                expiry = column(cells, "expiry");
            } else if (batch < cells.size()) {
                var day = expiry >= 0 && expiry < cells.size() ? cells.get(expiry) : "";
                BatchNumber.parse(cells.get(batch).replace(" ", ""))
                        .ifPresent(number -> rows.add(new Row(number.value(), RecallInput.day(day))));
            }
        }
    }

    private static List<String> cells(String row) {
        return CELL.matcher(row)
                .results()
                .map(cell -> cell.group(1)
                        .replaceAll("<[^>]*>", " ")
                        .replace("&nbsp;", " ")
                        .replace("&amp;", "&")
                        .strip())
                .toList();
    }

    private static int column(List<String> cells, String word) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).toLowerCase(Locale.ROOT).contains(word)) {
                return i;
            }
        }
        return -1;
    }
}
