package uk.co.pharmacyiq.site.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/** What makes a file one that can be opened as it is in decades: PDF/A-1b (ISO 19005-1). */
final class PaperArchive {

    private static final String COLOURS = "sRGB IEC61966-2.1";

    private PaperArchive() {}

    /** Says of the document what it is, when it was made, and what its colours mean. */
    static void prepare(PDDocument document, String title, Instant made) throws IOException {
        var catalog = document.getDocumentCatalog();
        document.setVersion(1.4f);
        catalog.setLanguage("en-GB");
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var at = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        at.setTimeInMillis(made.getEpochSecond() * 1000);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreationDate(at);
        document.getDocumentInformation().setModificationDate(at);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(title, at));
        catalog.setMetadata(metadata);
        catalog.addOutputIntent(colours(document));
    }

    private static byte[] xmp(String title, GregorianCalendar at) throws IOException {
        try {
            var xmp = XMPMetadata.createXMPMetadata();
            xmp.createAndAddDublinCoreSchema().setTitle(title);
            var basic = xmp.createAndAddXMPBasicSchema();
            basic.setCreateDate(at);
            basic.setModifyDate(at);
            var archive = xmp.createAndAddPDFAIdentificationSchema();
            archive.setPart(1);
            archive.setConformance("B");
            var bytes = new ByteArrayOutputStream();
            new XmpSerializer().serialize(xmp, bytes, true);
            return bytes.toByteArray();
        } catch (BadFieldValueException | TransformerException impossible) {
            throw new IOException("the description of a paper could not be written", impossible);
        }
    }

    private static PDOutputIntent colours(PDDocument document) throws IOException {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(COLOURS);
        intent.setOutputCondition(COLOURS);
        intent.setOutputConditionIdentifier(COLOURS);
        intent.setRegistryName("");
        return intent;
    }
}
