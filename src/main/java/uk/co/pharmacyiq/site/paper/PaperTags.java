package uk.co.pharmacyiq.site.paper;

import java.io.IOException;
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
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** What tells a screen reader which words are a heading and which a paragraph, and in what order they are read. */
final class PaperTags {

    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final PDStructureElement root = new PDStructureElement(StandardStructureTypes.DOCUMENT, tree);

    /** For each page, the tags of what stands on it, by their numbers. */
    private final List<COSArray> pages = new ArrayList<>();

    PaperTags(PDDocument document) {
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
        document.getDocumentCatalog().setStructureTreeRoot(tree);
        tree.appendKid(root);
    }

    /** A new page: its number among all. */
    void page(PDPage page) {
        page.setStructParents(pages.size());
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        pages.add(new COSArray());
    }

    /** A heading, a paragraph or a table that begins on a page. */
    PDStructureElement element(String tag, PDPage page) {
        return element(root, tag, page);
    }

    /** A part of another element: a row of a table, a cell of a row. */
    PDStructureElement element(PDStructureElement of, String tag, PDPage page) {
        var element = new PDStructureElement(tag, of);
        element.setPage(page);
        of.appendKid(element);
        return element;
    }

    /** What is written next, on the latest page, is part of an element. */
    void begin(PDPageContentStream content, PDStructureElement element, PDPage page) throws IOException {
        var tags = pages.getLast();
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, tags.size());
        content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), PDPropertyList.create(properties));
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        reference.setItem(COSName.PG, page);
        reference.setInt(COSName.MCID, tags.size());
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

    /** From what stands on a page back to its element. */
    void finish() {
        var numbers = new COSArray();
        for (int n = 0; n < pages.size(); n++) {
            numbers.add(COSInteger.get(n));
            numbers.add(pages.get(n));
        }
        var parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        tree.setParentTree(new PDNumberTreeNode(parents, PDParentTreeValue.class));
        tree.setParentTreeNextKey(pages.size());
    }
}
