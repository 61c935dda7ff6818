package uk.co.pharmacyiq.governance.rights.copy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sheets of A4 that text runs down, with a line at the foot of each. The document's title names nobody. */
final class PdfPages implements AutoCloseable {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 56;
    private static final float FOOT = 64;
    private static final float TEXT = 10;
    private static final float LEADING = 1.35f;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final PdfType type;
    private final String footer;
    private PDPageContentStream out;
    private float y;

    PdfPages(String footer) throws IOException {
        try (var file = PDDocument.class.getResourceAsStream(FONT)) {
            if (file == null) {
                throw new IOException("the font is missing");
            }
            this.font = PDType0Font.load(document, file);
        }
        this.type = new PdfType(font);
        this.footer = footer;
        document.getDocumentCatalog().setLanguage("en-GB");
        document.getDocumentInformation().setTitle("Copy of a record");
        this.out = page();
    }

    void title(String text) throws IOException {
        paragraph(text, 18, 0, 6);
    }

    void heading(String text) throws IOException {
        keep(60);
        y -= 10;
        paragraph(text, 14, 0, 4);
    }

    void subheading(String text) throws IOException {
        keep(40);
        y -= 4;
        paragraph(text, 11.5f, 0, 2);
    }

    void text(String text) throws IOException {
        paragraph(text, TEXT, 0, 3);
    }

    void indented(String text) throws IOException {
        paragraph(text, TEXT, 14, 1);
    }

    byte[] bytes() throws IOException {
        out.close();
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void paragraph(String text, float size, float indent, float after) throws IOException {
        for (var line : type.lines(text, size, PDRectangle.A4.getWidth() - 2 * MARGIN - indent)) {
            keep(size * LEADING);
            y -= size * LEADING;
            draw(line, size, MARGIN + indent, y);
        }
        y -= after;
    }

    private void keep(float height) throws IOException {
        if (y - height < FOOT) {
            out.close();
            out = page();
        }
    }

    private PDPageContentStream page() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        var stream = new PDPageContentStream(document, page);
        stream.beginText();
        stream.setFont(font, 8);
        stream.newLineAtOffset(MARGIN, 40);
        stream.showText(type.drawable(footer + " · page " + document.getNumberOfPages()));
        stream.endText();
        y = PDRectangle.A4.getHeight() - MARGIN;
        return stream;
    }

    private void draw(String line, float size, float x, float at) throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(x, at);
        out.showText(line);
        out.endText();
    }
}
