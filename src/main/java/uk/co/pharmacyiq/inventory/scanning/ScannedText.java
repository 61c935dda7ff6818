package uk.co.pharmacyiq.inventory.scanning;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.kernel.Outcome;

/**
 * A scan without what the scanner put around it: its symbology identifier, the carriage return at the end, and its own
 * way to write the separator.
 */
sealed interface ScannedText {

    /** The plain digits of a product number. */
    record Digits(String digits) implements ScannedText {}

    /** A GS1 element string; every separator is {@link #SEPARATOR}. */
    record Elements(String body) implements ScannedText {}

    /** The form for people, with each identifier in round brackets. */
    record Bracketed(String body) implements ScannedText {}

    /** FNC1 as scanners send it. */
    char SEPARATOR = '\u001d';

    /** No pack's code comes near to this length. */
    int MOST = 200;

    /**
     * What scanners that cannot type a control character send in its place. Braces, caret, square bracket and bar are
     * outside the 82 characters of GS1, so they can be nothing else. The four characters of {@code <GS>} are inside;
     * a batch that holds exactly these four in a row is not known, and what follows them would have to be a sound part.
     */
    Pattern STAND_IN = Pattern.compile("\u241d|<GS>|\\{GS}|\\^]|\\|", Pattern.CASE_INSENSITIVE);

    Pattern AROUND = Pattern.compile("^[ \t\r\n]+|[ \t\r\n]+$");
    Pattern FIRST_SEPARATORS = Pattern.compile("^" + SEPARATOR + "+");
    Pattern FEW_DIGITS = Pattern.compile("[0-9]{1,15}");
    Pattern FIRST_BRACKET = Pattern.compile("\\([0-9]{2,4}\\)");
    Pattern LINK = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

    /** GS1 DataMatrix, GS1-128, GS1 DataBar, GS1 QR: always element strings. */
    Set<String> OF_ELEMENTS = Set.of("]d2", "]C1", "]e0", "]Q3");

    /** EAN-13 and UPC, EAN-8, ITF-14: always digits. */
    Set<String> OF_DIGITS = Set.of("]E0", "]E4", "]I1");

    /** DataMatrix without a mark of GS1: some printers leave the mark out, so it is read like a scan without identifier. */
    Set<String> OF_EITHER = Set.of("]d1");

    static Outcome<ScannedText> of(String raw) {
        if (raw.length() > MOST) {
            return Outcome.refused(new ScanRefusal.TooLong());
        }
        var trimmed = AROUND.matcher(raw).replaceAll("");
        var text = STAND_IN.matcher(trimmed).replaceAll(String.valueOf(SEPARATOR));
        if (!text.startsWith("]")) {
            return withoutSymbology("", text);
        }
        var symbology = text.substring(0, Math.min(3, text.length()));
        if (isKnown(symbology)) {
            return withoutSymbology(symbology, text.substring(3));
        }
        return Outcome.refused(
                isKnown(lettersExchanged(symbology)) ? new ScanRefusal.CapsLockOn() : new ScanRefusal.Unreadable());
    }

    private static Outcome<ScannedText> withoutSymbology(String symbology, String text) {
        var body = FIRST_SEPARATORS.matcher(text).replaceFirst("");
        boolean marked = body.length() < text.length();
        if (body.isEmpty()) {
            return Outcome.refused(new ScanRefusal.Empty());
        }
        if (LINK.matcher(body).lookingAt()) {
            return Outcome.refused(new ScanRefusal.WebLink());
        }
        boolean elements = OF_ELEMENTS.contains(symbology) || marked;
        if (OF_DIGITS.contains(symbology)
                || !elements && FEW_DIGITS.matcher(body).matches()) {
            return Outcome.done(new Digits(body));
        }
        return Outcome.done(FIRST_BRACKET.matcher(body).lookingAt() ? new Bracketed(body) : new Elements(body));
    }

    private static boolean isKnown(String symbology) {
        return OF_ELEMENTS.contains(symbology) || OF_DIGITS.contains(symbology) || OF_EITHER.contains(symbology);
    }

    private static String lettersExchanged(String text) {
        return text.chars()
                .map(letter ->
                        Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
