package uk.co.pharmacyiq.site.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** A table whose headings stand on every page it runs over. A row is never torn in two unless it fills a page. */
final class PaperTable {

    private static final float SIZE = 8.5f;
    private static final float GAP = 5;

    private final Sheets sheets;
    private final List<Column> columns;
    private final PDStructureElement table;

    PaperTable(Sheets sheets, List<Column> columns) throws IOException {
        this.sheets = sheets;
        this.columns = columns;
        this.table = sheets.element(StandardStructureTypes.TABLE);
        heading();
    }

    /** A row: as many texts as there are columns. One text alone runs over all columns: a note beneath the row before. */
    void row(List<String> cells) throws IOException {
        if (cells.size() != columns.size() && cells.size() != 1) {
            throw new IllegalArgumentException("a row has " + columns.size() + " cells, not " + cells.size());
        }
        var lines = laid(cells);
        int most = lines.stream().mapToInt(List::size).max().orElse(0);
        if (!sheets.fits(most * SIZE * Sheets.LEADING + GAP)) {
            sheets.turn();
            heading();
        }
        draw(lines, most, StandardStructureTypes.TD);
    }

    private void heading() throws IOException {
        var lines = laid(columns.stream().map(Column::title).toList());
        int most = lines.stream().mapToInt(List::size).max().orElse(0);
        if (!sheets.fits(most * 3 * SIZE * Sheets.LEADING)) {
            sheets.turn();
        }
        sheets.rule();
        draw(lines, most, StandardStructureTypes.TH);
        sheets.rule();
    }

    private List<List<String>> laid(List<String> cells) {
        var lines = new ArrayList<List<String>>();
        for (int n = 0; n < cells.size(); n++) {
            float width = cells.size() == 1 ? sheets.width() : width(columns.get(n));
            lines.add(sheets.type().lines(cells.get(n), SIZE, width - GAP));
        }
        return lines;
    }

    private void draw(List<List<String>> cells, int most, String tag) throws IOException {
        var row = sheets.element(table, StandardStructureTypes.TR);
        var elements = new ArrayList<PDStructureElement>();
        for (int n = 0; n < cells.size(); n++) {
            elements.add(sheets.element(row, tag));
        }
        for (int line = 0; line < most; line++) {
            if (!sheets.fits(SIZE * Sheets.LEADING)) {
                sheets.turn();
            }
            sheets.skip(SIZE * Sheets.LEADING);
            float left = 0;
            for (int n = 0; n < cells.size(); n++) {
                if (line < cells.get(n).size()) {
                    var text = cells.get(n).get(line);
                    sheets.line(elements.get(n), text, new Sheets.Type(SIZE, left + indent(cells.size(), n, text)));
                }
                left += cells.size() == 1 ? 0 : width(columns.get(n));
            }
        }
        sheets.skip(GAP);
    }

    private float indent(int cells, int n, String text) {
        return cells > 1 && columns.get(n).figures()
                ? width(columns.get(n)) - GAP - sheets.type().width(text, SIZE)
                : 0;
    }

    private float width(Column column) {
        double all = columns.stream().mapToDouble(Column::share).sum();
        return (float) (sheets.width() * column.share() / all);
    }
}
