package uk.co.pharmacyiq.patients.looked;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Writes headings and paragraphs down pages of A4, tagged and numbered. */
final class TaggedPdf implements AutoCloseable {

    private static final float MARGIN = 56;
    private static final float LEADING = 1.35f;

    private final PDDocument document = new PDDocument();
    private final PdfTags tags = new PdfTags(document);
    private final PdfLetters letters;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream content;
    private float down;

    TaggedPdf(String title) throws IOException {
        var catalog = document.getDocumentCatalog();
        document.setVersion(1.7f);
        document.getDocumentInformation().setTitle(title);
        catalog.setLanguage("en-GB");
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        this.letters = new PdfLetters(document);
        this.content = nextPage();
    }

    void heading(String text) throws IOException {
        write(StandardStructureTypes.H1, text, 20);
    }

    void smallHeading(String text) throws IOException {
        down -= 6;
        write(StandardStructureTypes.H2, text, 12.5f);
    }

    void paragraph(String text) throws IOException {
        write(StandardStructureTypes.P, text, 11);
    }

    void small(String text) throws IOException {
        write(StandardStructureTypes.P, text, 8.5f);
    }

    void save(OutputStream to) throws IOException {
        content.close();
        numberPages();
        tags.finish();
        document.save(to);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void write(String tag, String text, float size) throws IOException {
        var lines = letters.lines(text, size, PDRectangle.A4.getWidth() - 2 * MARGIN);
        turnPageUnless(Math.min(lines.size(), 3) * size * LEADING);
        var element = tags.element(tag, pages.getLast());
        for (var line : lines) {
            turnPageUnless(size * LEADING);
            down -= size * LEADING;
            tags.begin(content, element, pages.getLast());
            text(line, size, down);
            content.endMarkedContent();
        }
        down -= size * 0.4f;
    }

    /** So much fits on what is left of the page. */
    private void turnPageUnless(float fits) throws IOException {
        if (down - fits < MARGIN) {
            content.close();
            content = nextPage();
        }
    }

    private void text(String line, float size, float y) throws IOException {
        content.beginText();
        content.setFont(letters.font(), size);
        content.newLineAtOffset(MARGIN, y);
        content.showText(line);
        content.endText();
    }

    private PDPageContentStream nextPage() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        tags.page(page);
        down = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, page);
    }

    /** Outside of what is read aloud. */
    private void numberPages() throws IOException {
        for (int n = 0; n < pages.size(); n++) {
            try (var footer =
                    new PDPageContentStream(document, pages.get(n), PDPageContentStream.AppendMode.APPEND, true)) {
                content = footer;
                footer.beginMarkedContent(COSName.ARTIFACT);
                text("Page " + (n + 1) + " of " + pages.size(), 8.5f, MARGIN / 2);
                footer.endMarkedContent();
            }
        }
    }
}
