package uk.co.pharmacyiq.governance.rights.copy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** What a font can draw, and how wide it is. */
final class PdfType {

    private final PDFont font;
    private final Map<Integer, Boolean> drawable = new HashMap<>();

    PdfType(PDFont font) {
        this.font = font;
    }

    /** A text in lines of at most a width. */
    List<String> lines(String text, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : drawable(text).split(" ", -1)) {
            for (var piece : pieces(word, size, width)) {
                if (!line.isEmpty() && width(line + " " + piece, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(piece);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** A word that fits no line goes over several. */
    private List<String> pieces(String word, float size, float width) throws IOException {
        var pieces = new ArrayList<String>();
        var rest = word;
        while (width(rest, size) > width) {
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

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** Characters that the font has no picture of become question marks; the copy in JSON has them as they are. */
    String drawable(String text) {
        var drawn = new StringBuilder();
        text.codePoints()
                .map(point -> Character.isWhitespace(point) ? ' ' : point)
                .map(point -> drawable.computeIfAbsent(point, this::hasPicture) ? point : '?')
                .forEach(drawn::appendCodePoint);
        return drawn.toString();
    }

    private boolean hasPicture(int point) {
        try {
            return font.encode(Character.toString(point)).length > 0;
        } catch (IOException | IllegalArgumentException none) {
            return false;
        }
    }
}
