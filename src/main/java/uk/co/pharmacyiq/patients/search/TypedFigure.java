package uk.co.pharmacyiq.patients.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.co.pharmacyiq.kernel.NhsNumber;
import uk.co.pharmacyiq.patients.search.spelling.Slip;

/** What a number that somebody typed can mean: an NHS number, a date of birth, a postcode, the end of a telephone number. */
final class TypedFigure {

    static final int SHORTEST_TAIL = 4;
    static final int LONGEST_TAIL = 15;
    private static final int SHORTEST_ABROAD = 11;

    /** What a whole day, a whole number, and less than that are worth. */
    private static final int WHOLE = 100;

    private static final int SOME = 75;

    private static final Pattern POSTCODE = Pattern.compile("[a-z]{1,2}[0-9][a-z0-9]? ?[0-9][a-z]{2}|gir ?0aa");
    private static final Pattern SOME_POSTCODE = Pattern.compile("[a-z]{1,2}[0-9][a-z0-9]?(?: ?[0-9][a-z]{0,2})?");

    private TypedFigure() {}

    /**
     * Everything it can mean; nothing where it is no figure.
     *
     * @param width how many words of what was typed it is made of
     */
    static List<Stretch> read(String text, int width, LocalDate today) {
        var meanings = new ArrayList<Stretch>();
        if (text.chars().noneMatch(each -> each >= '0' && each <= '9')) {
            return meanings;
        }
        NhsNumber.parse(text)
                .ifPresent(number -> meanings.add(Stretch.exactly(KeyKind.NHS_NUMBER, number.value(), WHOLE)));
        TypedBirth.read(text, today).forEach(birth -> meanings.add(birth(birth)));
        postcode(text).ifPresent(meanings::add);
        phone(text, width).ifPresent(meanings::add);
        return meanings;
    }

    private static Stretch birth(String start) {
        return start.length() == 10
                ? Stretch.exactly(KeyKind.BORN, start, WHOLE)
                : Stretch.beginning(KeyKind.BORN, start, SOME);
    }

    private static Optional<Stretch> postcode(String text) {
        if (!SOME_POSTCODE.matcher(text).matches() && !POSTCODE.matcher(text).matches()) {
            return Optional.empty();
        }
        var value = text.toUpperCase(Locale.ROOT).replace(" ", "");
        return Optional.of(
                POSTCODE.matcher(text).matches()
                        ? Stretch.exactly(KeyKind.POSTCODE, value, WHOLE)
                        : Stretch.beginning(KeyKind.POSTCODE, value, SOME));
    }

    /** Digits with spaces are one number only where they begin as one does: otherwise they are several. */
    private static Optional<Stretch> phone(String text, int width) {
        var digits = phoneDigits(text);
        if (!digits.matches("[0-9]{4,15}")) {
            return Optional.empty();
        }
        boolean whole = isWholePhone(digits);
        if (width > 1 && !(whole && digits.length() <= 11)) {
            return Optional.empty();
        }
        return Optional.of(whole ? Stretch.exactly(KeyKind.PHONE, Slip.turned(digits), WHOLE) : tail(digits));
    }

    static boolean isWholePhone(String digits) {
        return digits.startsWith("0") && digits.length() >= 10;
    }

    private static Stretch tail(String digits) {
        return Stretch.beginning(
                KeyKind.PHONE, Slip.turned(digits), digits.length() > SHORTEST_TAIL ? SOME + 10 : SOME);
    }

    /** The digits of a telephone number as it is dialled in the country; the end of one stays what it is. */
    static String phoneDigits(String text) {
        var digits = text.replaceAll("[ ().-]", "");
        return digits.length() < SHORTEST_ABROAD
                ? digits
                : digits.replaceFirst("^(?:\\+|00)44", "0").replaceFirst("^00(?=[1-9])", "0");
    }
}
