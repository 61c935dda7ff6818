package uk.co.pharmacyiq.site.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** The sheets of a paper one after another, each with the same head and foot, and how far down the latest is filled. */
final class Sheets {

    static final float LEADING = 1.35f;

    private static final float MARGIN = 45;
    private static final float HEAD = 11;
    private static final float FOOT = 8.5f;

    private final PDDocument document;
    private final PaperTags tags;
    private final PaperType type;
    private final Head head;
    private final PDRectangle size;
    private final List<PDPage> pages = new ArrayList<>();
    private List<String> lines;
    private PDPageContentStream content;
    private float down;

    Sheets(PDDocument document, Head head, boolean wide) throws IOException {
        var a4 = PDRectangle.A4;
        this.document = document;
        this.tags = new PaperTags(document);
        this.type = new PaperType(document);
        this.head = head;
        this.lines = head.lines();
        float shorter = a4.getWidth();
        float longer = a4.getHeight();
        this.size = wide ? new PDRectangle(longer, shorter) : a4;
        this.content = next();
    }

    PaperType type() {
        return type;
    }

    float width() {
        return size.getWidth() - 2 * MARGIN;
    }

    PDStructureElement element(String tag) {
        return tags.element(tag, pages.getLast());
    }

    PDStructureElement element(PDStructureElement of, String tag) {
        return tags.element(of, tag, pages.getLast());
    }

    /** Leaves some room. */
    void skip(float height) {
        down -= height;
    }

    /** Whether so much fits on what is left of the page. */
    boolean fits(float height) {
        return down - height >= MARGIN + FOOT * LEADING;
    }

    void turn() throws IOException {
        content.close();
        content = next();
    }

    /** Begins a new page, and from there on these lines stand at the head. */
    void turn(List<String> head) throws IOException {
        lines = List.copyOf(head);
        turn();
    }

    /** One line of an element, so far from the left. */
    void line(PDStructureElement element, String text, Type at) throws IOException {
        tags.begin(content, element, pages.getLast());
        draw(content, text, at.size(), MARGIN + at.left(), down);
        content.endMarkedContent();
    }

    /** How large a line is and where it stands. */
    record Type(float size, float left) {}

    /** A thin line across; it is not read aloud. */
    void rule() throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        content.setLineWidth(0.4f);
        content.moveTo(MARGIN, down);
        content.lineTo(MARGIN + width(), down);
        content.stroke();
        content.endMarkedContent();
    }

    /** Writes the foot of each page, whose number is known only now. */
    void finish() throws IOException {
        content.close();
        for (int n = 0; n < pages.size(); n++) {
            try (var foot =
                    new PDPageContentStream(document, pages.get(n), PDPageContentStream.AppendMode.APPEND, true)) {
                var number = "Page " + (n + 1) + " of " + pages.size();
                foot.beginMarkedContent(COSName.ARTIFACT);
                draw(foot, type.drawable(head.foot()), FOOT, MARGIN, MARGIN * 0.6f);
                draw(foot, number, FOOT, MARGIN + width() - type.width(number, FOOT), MARGIN * 0.6f);
                foot.endMarkedContent();
            }
        }
        tags.finish();
    }

    private void draw(PDPageContentStream on, String text, float letters, float x, float y) throws IOException {
        on.beginText();
        on.setFont(type.font(), letters);
        on.newLineAtOffset(x, y);
        on.showText(text);
        on.endText();
    }

    /** The head is read aloud with the first page only. */
    private PDPageContentStream next() throws IOException {
        var page = new PDPage(size);
        document.addPage(page);
        pages.add(page);
        tags.page(page);
        var stream = new PDPageContentStream(document, page);
        down = size.getHeight() - MARGIN;
        stream.beginMarkedContent(COSName.ARTIFACT);
        for (var line : lines) {
            for (var part : type.lines(line, HEAD, width())) {
                down -= HEAD * LEADING;
                draw(stream, part, HEAD, MARGIN, down);
            }
        }
        stream.endMarkedContent();
        down -= lines.isEmpty() ? 0 : HEAD;
        return stream;
    }
}
