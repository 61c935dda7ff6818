package uk.co.pharmacyiq.patients.looked;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Writes headings and paragraphs down pages of A4, tagged, numbered, in one open font that is part of the file. */
final class TaggedPdf implements AutoCloseable {

    private static final float MARGIN = 56;
    private static final float LEADING = 1.35f;

    /** One page, and the tags of what stands on it, by their numbers. */
    private record Sheet(PDPage page, COSArray tags) {}

    private final PDDocument document = new PDDocument();
    private final PDStructureElement root;
    private final PdfLetters letters;
    private final List<Sheet> sheets = new ArrayList<>();
    private PDPageContentStream content;
    private float down;

    TaggedPdf(String title) throws IOException {
        var catalog = document.getDocumentCatalog();
        document.setVersion(1.7f);
        document.getDocumentInformation().setTitle(title);
        catalog.setLanguage("en-GB");
        catalog.setViewerPreferences(new PDViewerPreferences(new COSDictionary()));
        catalog.getViewerPreferences().setDisplayDocTitle(true);
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        var tree = new PDStructureTreeRoot();
        catalog.setStructureTreeRoot(tree);
        this.root = new PDStructureElement(StandardStructureTypes.DOCUMENT, tree);
        tree.appendKid(root);
        this.letters = new PdfLetters(document);
        this.content = nextSheet();
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
        parentTree();
        document.save(to);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void write(String tag, String text, float size) throws IOException {
        var lines = letters.lines(text, size, PDRectangle.A4.getWidth() - 2 * MARGIN);
        if (down - Math.min(lines.size(), 3) * size * LEADING < MARGIN) {
            content.close();
            content = nextSheet();
        }
        var element = new PDStructureElement(tag, root);
        element.setPage(sheets.getLast().page());
        root.appendKid(element);
        for (var line : lines) {
            if (down - size * LEADING < MARGIN) {
                content.close();
                content = nextSheet();
            }
            down -= size * LEADING;
            mark(tag, element);
            text(line, size, MARGIN, down);
            content.endMarkedContent();
        }
        down -= size * 0.4f;
    }

    private void mark(String tag, PDStructureElement element) throws IOException {
        var tags = sheets.getLast().tags();
        int number = tags.size();
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, number);
        content.beginMarkedContent(COSName.getPDFName(tag), PDPropertyList.create(properties));
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        reference.setItem(COSName.PG, sheets.getLast().page());
        reference.setInt(COSName.MCID, number);
        kids(element).add(reference);
        tags.add(element);
    }

    private static COSArray kids(PDStructureElement element) {
        var kids = element.getCOSObject().getCOSArray(COSName.K);
        if (kids == null) {
            kids = new COSArray();
            element.getCOSObject().setItem(COSName.K, kids);
        }
        return kids;
    }

    private void text(String line, float size, float x, float y) throws IOException {
        content.beginText();
        content.setFont(letters.font(), size);
        content.newLineAtOffset(x, y);
        content.showText(line);
        content.endText();
    }

    private PDPageContentStream nextSheet() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        page.setStructParents(sheets.size());
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        document.addPage(page);
        sheets.add(new Sheet(page, new COSArray()));
        down = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, page);
    }

    /** Outside of what is read aloud. */
    private void numberPages() throws IOException {
        for (int n = 0; n < sheets.size(); n++) {
            try (var footer = new PDPageContentStream(
                    document, sheets.get(n).page(), PDPageContentStream.AppendMode.APPEND, true)) {
                content = footer;
                footer.beginMarkedContent(COSName.ARTIFACT);
                text("Page " + (n + 1) + " of " + sheets.size(), 8.5f, MARGIN, MARGIN / 2);
                footer.endMarkedContent();
            }
        }
    }

    private void parentTree() {
        var numbers = new COSArray();
        for (int n = 0; n < sheets.size(); n++) {
            numbers.add(COSInteger.get(n));
            numbers.add(sheets.get(n).tags());
        }
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        root.setParentTree(new PDNumberTreeNode(tree, PDParentTreeValue.class));
        root.setParentTreeNextKey(sheets.size());
    }
}
