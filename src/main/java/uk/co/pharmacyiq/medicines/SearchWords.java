package uk.co.pharmacyiq.medicines;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Gtin;

/**
 * What somebody typed to find a medicine: the beginnings of words in any order, {@code 500 mg} the same as {@code 500mg},
 * or a code or barcode. Cuts words as {@code medicines.words} does in the database.
 */
record SearchWords(Set<String> words, Optional<DmdCode> code, Optional<Gtin> gtin) {

    private static final int MOST_WORDS = 12;

    private static final Pattern SPACED_UNIT =
            Pattern.compile("([0-9]) +(mg|g|kg|ml|l|mcg|micrograms?|nanograms?|units?|mmol|%|cm|mm)(?![a-z])");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}%.]+");

    static SearchWords of(String typed) {
        var text = SPACED_UNIT.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll("$1$2");
        var words = new LinkedHashSet<String>();
        for (var part : BETWEEN_WORDS.splitAsStream(text).toList()) {
            var word = part.replaceAll("^\\.+|\\.+$", "");
            if (word.chars().anyMatch(Character::isLetterOrDigit) && words.size() < MOST_WORDS) {
                words.add(word);
            }
        }
        var digits = typed.strip();
        return new SearchWords(words, DmdCode.parse(digits), Gtin.parse(digits));
    }

    boolean isTooShort() {
        return words.stream().mapToInt(String::length).sum() < 2;
    }

    /** As PostgreSQL asks: each word as the beginning of one. Words hold letters, digits, % and points, so need no escape. */
    String query() {
        return words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }
}
