package uk.co.pharmacyiq.patients.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import uk.co.pharmacyiq.kernel.NhsNumber;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.TypedDay;
import uk.co.pharmacyiq.site.Fields;

/** Puts what was typed to find somebody into the boxes by which they are registered, so that nothing is typed twice. */
final class SearchedFor {

    private static final Pattern DAY = Pattern.compile("\\b[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}\\b|\\b[0-9]{8}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\b[0-9]{3} ?[0-9]{3} ?[0-9]{4}\\b");
    private static final Pattern POSTCODE = Pattern.compile("\\b[A-Za-z]{1,2}[0-9][A-Za-z0-9]? ?[0-9][A-Za-z]{2}\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}'’-]{2,}");

    private final Map<String, String> boxes = new LinkedHashMap<>();
    private String left;

    private SearchedFor(String typed) {
        this.left = typed.length() > 200 ? "" : typed;
    }

    static Fields in(String typed) {
        var searched = new SearchedFor(typed);
        searched.take(NUMBER, "number", text -> NhsNumber.parse(text).isPresent());
        searched.take(DAY, "born", text -> TypedDay.read(text).isPresent());
        searched.take(POSTCODE, "postcode", SearchedFor::isPostcode);
        searched.names();
        return Fields.ofBody(searched.boxes);
    }

    private void take(Pattern pattern, String box, Predicate<String> reads) {
        var found = pattern.matcher(left);
        if (found.find() && reads.test(found.group())) {
            boxes.put(box, found.group());
            left = left.substring(0, found.start()) + " " + left.substring(found.end());
        }
    }

    private static boolean isPostcode(String text) {
        return FactKind.ADDRESS.field("postcode").orElseThrow().read(text).isPresent();
    }

    /** The last word is the last name, as most are typed. */
    private void names() {
        List<String> words = new ArrayList<>(
                WORD.matcher(left).results().map(each -> capital(each.group())).toList());
        if (!words.isEmpty()) {
            boxes.put("family", words.removeLast());
            boxes.put("given", String.join(" ", words));
        }
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }
}
