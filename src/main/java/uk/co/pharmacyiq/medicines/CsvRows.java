package uk.co.pharmacyiq.medicines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads comma-separated text (RFC 4180) a row at a time: quotes, doubled quotes, line breaks within quotes; lines before
 * the header that begin with # are comments. Text that ends within quotes, or is not UTF-8, cannot be read.
 */
final class CsvRows {

    private static final int LONGEST_ROW = 100_000;

    /** Takes one row as its columns by name, and the line it began on. */
    interface RowReader {
        void read(Map<String, String> row, int line);
    }

    private final String file;
    private final BufferedReader reader;
    private final Map<String, String> comments = new HashMap<>();
    private final List<String> header;
    private int line = 1;
    private boolean endedInRow;

    CsvRows(String file, InputStream in) {
        this.file = file;
        // A new decoder reports what is not UTF-8; named by its charset, a reader would put marks in its place.
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        this.header = readHeader();
    }

    List<String> header() {
        return header;
    }

    /** The value of a comment such as {@code # version: 3}. */
    Optional<String> comment(String name) {
        return Optional.ofNullable(comments.get(name));
    }

    /** Hands on every row; one with too few or too many columns comes without any. */
    void forEachRow(RowReader taker) {
        while (true) {
            int began = line;
            var fields = readRow();
            if (fields.isEmpty()) {
                return;
            }
            if (fields.size() != header.size() && endedInRow) {
                throw new ReleaseFiles.UnreadableRelease(file, "line " + began, "the file ends in the middle of a row");
            }
            taker.read(fields.size() == header.size() ? named(fields) : Map.of(), began);
        }
    }

    private Map<String, String> named(List<String> fields) {
        var row = HashMap.<String, String>newHashMap(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            row.put(header.get(i), fields.get(i));
        }
        return row;
    }

    private List<String> readHeader() {
        while (true) {
            var fields = readRow();
            if (fields.isEmpty()) {
                throw new ReleaseFiles.UnreadableRelease(file, "line 1", "the file is empty");
            }
            var first = fields.getFirst().replace("\uFEFF", "");
            if (!first.startsWith("#")) {
                fields.set(0, first);
                return List.copyOf(fields);
            }
            int colon = first.indexOf(':');
            if (colon > 0) {
                comments.put(
                        first.substring(1, colon).strip(),
                        first.substring(colon + 1).strip());
            }
        }
    }

    private List<String> readRow() {
        try {
            return row();
        } catch (CharacterCodingException notUtf8) {
            throw new ReleaseFiles.UnreadableRelease(file, "line " + line, "the file is not UTF-8 text", notUtf8);
        } catch (IOException cut) {
            throw new ReleaseFiles.UnreadableRelease(file, "line " + line, "the file is damaged or cut short", cut);
        }
    }

    private List<String> row() throws IOException {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        int length = 0;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (++length > LONGEST_ROW) {
                throw new ReleaseFiles.UnreadableRelease(file, "line " + line, "a row is longer than any row may be");
            }
            line += c == '\n' ? 1 : 0;
            if (quoted) {
                if (c != '"') {
                    field.append((char) c);
                } else if (next() == '"') {
                    field.append((char) reader.read());
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\n') {
                fields.add(field.toString());
                return fields;
            } else if (c != '\r') {
                field.append((char) c);
            }
        }
        if (quoted) {
            throw new ReleaseFiles.UnreadableRelease(file, "line " + line, "the file ends within quotes");
        }
        endedInRow = length > 0;
        if (endedInRow) {
            fields.add(field.toString());
        }
        return fields;
    }

    private int next() throws IOException {
        reader.mark(1);
        int c = reader.read();
        reader.reset();
        return c;
    }
}
