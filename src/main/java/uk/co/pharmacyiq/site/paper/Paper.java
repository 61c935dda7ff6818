package uk.co.pharmacyiq.site.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/**
 * A paper that is filled from top to bottom: headings, paragraphs, tables, on sheets of A4 with the same head and foot. The
 * file is PDF/A-1b, carries its font, and is tagged for screen readers.
 */
public final class Paper implements AutoCloseable {

    /** The type of the file. */
    public static final String TYPE = "application/pdf";

    private final PDDocument document = new PDDocument();
    private final Sheets sheets;

    private Paper(Head head, boolean wide, Instant made) {
        try {
            PaperArchive.prepare(document, head.title(), made);
            this.sheets = new Sheets(document, head, wide);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Sheets that stand upright. */
    public static Paper upright(Head head, Instant made) {
        return new Paper(head, false, made);
    }

    /** Sheets that lie on their side, for wide tables. */
    public static Paper wide(Head head, Instant made) {
        return new Paper(head, true, made);
    }

    /** Begins a new page, and from there on these lines stand at the head of every page. */
    public Paper part(List<String> head) {
        try {
            sheets.turn(head);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the paper is, in large letters. */
    public Paper title(String text) {
        return write(StandardStructureTypes.H1, text, 18, 0);
    }

    public Paper heading(String text) {
        sheets.skip(8);
        return write(StandardStructureTypes.H2, text, 13, 0);
    }

    public Paper subheading(String text) {
        sheets.skip(4);
        return write(StandardStructureTypes.H3, text, 11.5f, 0);
    }

    public Paper paragraph(String text) {
        return write(StandardStructureTypes.P, text, 10, 0);
    }

    public Paper indented(String text) {
        return write(StandardStructureTypes.P, text, 10, 14);
    }

    public Paper small(String text) {
        return write(StandardStructureTypes.P, text, 8.5f, 0);
    }

    /** Letters as large as a notice on the wall needs. */
    public Paper large(String text) {
        return write(StandardStructureTypes.P, text, 30, 0);
    }

    /**
     * A table over the whole width, its headings repeated on each page.
     *
     * @param rows each with as many texts as there are columns; a row of one text runs over all columns, as a note to the row
     *     before it
     */
    public Paper table(List<Column> columns, Iterable<List<String>> rows) {
        try {
            var table = new PaperTable(sheets, columns);
            for (var row : rows) {
                table.row(row);
            }
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The whole file; nothing can be added after. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            sheets.finish();
            document.save(bytes, CompressParameters.NO_COMPRESSION);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Paper write(String tag, String text, float size, float left) {
        try {
            var lines = sheets.type().lines(text, size, sheets.width() - left);
            if (!sheets.fits(Math.min(lines.size(), 3) * size * Sheets.LEADING)) {
                sheets.turn();
            }
            var element = sheets.element(tag);
            for (var line : lines) {
                if (!sheets.fits(size * Sheets.LEADING)) {
                    sheets.turn();
                }
                sheets.skip(size * Sheets.LEADING);
                sheets.line(element, line, new Sheets.Type(size, left));
            }
            sheets.skip(size * 0.4f);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
