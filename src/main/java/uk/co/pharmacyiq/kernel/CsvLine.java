package uk.co.pharmacyiq.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** A line as RFC 4180 writes it. Every cell is quoted, and none begins as a formula does, so no spreadsheet executes it. */
public final class CsvLine {

    /** Tells spreadsheets that the file is UTF-8. */
    public static final String BYTE_ORDER_MARK = "\ufeff";

    private CsvLine() {}

    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
