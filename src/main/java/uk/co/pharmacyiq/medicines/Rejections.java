package uk.co.pharmacyiq.medicines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes down every row that was not taken, and why, in a report file; keeps the counts. */
final class Rejections implements AutoCloseable {

    /** Rows of one file that were not taken for one reason. */
    record Kind(String file, String reason) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int byFile = file.compareTo(other.file);
            return byFile != 0 ? byFile : reason.compareTo(other.reason);
        }
    }

    private final Map<Kind, Long> counts = new TreeMap<>();
    private final Writer report;

    Rejections(Path report) {
        try {
            this.report = Files.newBufferedWriter(report, StandardCharsets.UTF_8);
            this.report.write("file,line,code,reason\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the report cannot be written", unwritable);
        }
    }

    /** One row; line 0 where it is not one line's fault. */
    void add(String file, int line, String code, String reason) {
        counts.merge(new Kind(file, reason), 1L, Long::sum);
        try {
            report.write(
                    quoted(file) + "," + (line == 0 ? "" : line) + "," + quoted(code) + "," + quoted(reason) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the report cannot be written", unwritable);
        }
    }

    Map<Kind, Long> counts() {
        return counts;
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        try {
            report.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the report cannot be written", unwritable);
        }
    }

    /** Quoted, and with nothing in front that a spreadsheet would run. */
    private static String quoted(String text) {
        var shown = text.length() > 200 ? text.substring(0, 200) : text;
        var tame = shown.matches("(?s)[=+@\\t\\r-].*") ? "'" + shown : shown;
        return '"' + tame.replace("\"", "\"\"").replace("\n", " ").replace("\r", " ") + '"';
    }
}
