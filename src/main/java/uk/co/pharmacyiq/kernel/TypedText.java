package uk.co.pharmacyiq.kernel;

import java.text.Normalizer;
import java.util.Optional;

/**
 * What a person typed, made safe to keep: NFC, trimmed, inner runs of space made one. Text with control characters, NUL,
 * halves of surrogate pairs or marks that turn the direction of writing is not taken, because it can hide what it says.
 */
public final class TypedText {

    private TypedText() {}

    /** One line of at most so many characters; empty where it holds what must not be kept or is too long. */
    public static Optional<String> line(String typed, int most) {
        if (typed.length() > most * 4) {
            return Optional.empty();
        }
        if (!typed.codePoints().allMatch(TypedText::welcome)) {
            return Optional.empty();
        }
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        return text.codePointCount(0, text.length()) <= most ? Optional.of(text) : Optional.empty();
    }

    private static boolean welcome(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
