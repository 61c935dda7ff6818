package uk.co.pharmacyiq.patients.looked;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The letters of a document: one open font that is part of the file, and how wide they run. */
final class PdfLetters {

    /** Liberation Sans, under the SIL Open Font License; it comes with the library. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String UNKNOWN = "?";

    private final PDFont font;

    PdfLetters(PDDocument document) throws IOException {
        try (var letters = PDDocument.class.getResourceAsStream(FONT)) {
            if (letters == null) {
                throw new IOException("the font is missing: " + FONT);
            }
            this.font = PDType0Font.load(document, letters);
        }
    }

    PDFont font() {
        return font;
    }

    /** A text in lines of at most a width. */
    List<String> lines(String text, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : shown(text).split(" ", -1)) {
            if (!line.isEmpty() && font.getStringWidth(line + " " + word) / 1000 * size > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A letter the font does not have is shown as one that says so, rather than no file at all. */
    private String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(letter -> shown.append(has(letter) ? letter : UNKNOWN));
        return shown.toString();
    }

    private boolean has(String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }
}
