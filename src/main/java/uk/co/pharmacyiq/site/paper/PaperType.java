package uk.co.pharmacyiq.site.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The letters of a paper: one open font that is part of the file, what it can draw, and how wide that is. */
final class PaperType {

    /** Liberation Sans, under the SIL Open Font License; it comes with the library. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDFont font;
    private final Map<Integer, Float> widths = new HashMap<>();

    PaperType(PDDocument document) throws IOException {
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

    /** A text in lines of at most a width; its own ends of lines are kept. */
    List<String> lines(String text, float size, float width) {
        var lines = new ArrayList<String>();
        for (var part : text.split("\\R", -1)) {
            wrap(drawable(part), size, width, lines);
        }
        return lines;
    }

    float width(String text, float size) {
        float sum = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            sum += width(text.codePointAt(at));
        }
        return sum / 1000 * size;
    }

    /** Characters that the font has no picture of become question marks. */
    String drawable(String text) {
        var drawn = new StringBuilder();
        text.codePoints()
                .map(point -> Character.isWhitespace(point) ? ' ' : point)
                .map(point -> width(point) >= 0 ? point : '?')
                .forEach(drawn::appendCodePoint);
        return drawn.toString();
    }

    private void wrap(String text, float size, float width, List<String> lines) {
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            for (var piece : pieces(word, size, width)) {
                if (!line.isEmpty() && width(line + " " + piece, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(piece);
            }
        }
        lines.add(line.toString());
    }

    /** A word that fits no line goes over several. */
    private List<String> pieces(String word, float size, float width) {
        var pieces = new ArrayList<String>();
        var rest = word;
        while (width(rest, size) > width && rest.codePointCount(0, rest.length()) > 1) {
            int end = rest.offsetByCodePoints(0, 1);
            while (width(rest.substring(0, rest.offsetByCodePoints(end, 1)), size) <= width) {
                end = rest.offsetByCodePoints(end, 1);
            }
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }

    /** In thousandths of the size; below zero where the font has no picture. */
    private float width(int point) {
        return widths.computeIfAbsent(point, this::measure);
    }

    private float measure(int point) {
        try {
            return font.getStringWidth(Character.toString(point));
        } catch (IOException | IllegalArgumentException none) {
            return -1;
        }
    }
}
