package uk.co.pharmacyiq.kernel;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated text (RFC 4180): quotes, doubled quotes, line breaks within quotes. */
public final class Csv {

    /** A row and the line on which it began. */
    public record Row(int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    private final String text;
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text;
    }

    public static List<Row> rows(String text) {
        var csv = new Csv(text.startsWith("\ufeff") ? text.substring(1) : text);
        var rows = new ArrayList<Row>();
        while (csv.at < csv.text.length()) {
            rows.add(csv.row());
        }
        return rows;
    }

    private Row row() {
        int began = line;
        var cells = new ArrayList<String>();
        while (true) {
            cells.add(cell());
            if (at >= text.length() || text.charAt(at) != ',') {
                break;
            }
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        return new Row(began, cells);
    }

    private String cell() {
        var cell = new StringBuilder();
        boolean quoted = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                if (quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append(c);
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n' || c == '\r')) {
                break;
            } else {
                line += c == '\n' ? 1 : 0;
                cell.append(c);
            }
        }
        return cell.toString();
    }
}
