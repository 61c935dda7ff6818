package uk.co.pharmacyiq.patients.search.spelling;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts names into words as they are looked up: small letters, no accents, no apostrophes, hyphens as spaces. */
public final class NameWords {

    /** The most letters of a word that are kept; nobody types more. */
    private static final int LONGEST = 60;

    private static final int MOST_JOINED = 4;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['`\u00b4\u2018\u2019\u02bc\u02bb]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that are not a letter and a mark, but are typed as others on a keyboard that lacks them. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("\u00df", "ss"),
            Map.entry("\u00e6", "ae"),
            Map.entry("\u0153", "oe"),
            Map.entry("\u00f8", "o"),
            Map.entry("\u0142", "l"),
            Map.entry("\u0111", "d"),
            Map.entry("\u00f0", "d"),
            Map.entry("\u00fe", "th"),
            Map.entry("\u0131", "i"));

    private NameWords() {}

    /** The words somebody typed; {@code O'Neill} is one, {@code Smith-Jones} are two. */
    public static List<String> typed(String text) {
        return Arrays.stream(BETWEEN.split(APOSTROPHES.matcher(folded(text)).replaceAll("")))
                .filter(word -> !word.isEmpty())
                .map(NameWords::cut)
                .toList();
    }

    /**
     * The words under which a name is found: each by itself, all of them written as one, and what follows an apostrophe,
     * since people type {@code smithjones}, {@code vanderberg} and {@code o neill} too.
     */
    public static Set<String> indexed(String name) {
        var apart = typed(name);
        var words = new LinkedHashSet<>(apart);
        if (apart.size() > 1 && apart.size() <= MOST_JOINED) {
            words.add(cut(String.join("", apart)));
        }
        words.addAll(typed(APOSTROPHES.matcher(name).replaceAll(" ")));
        return words;
    }

    /** Small letters without accents. */
    public static String folded(String text) {
        var folded = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        for (var letter : LETTERS.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return folded;
    }

    private static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }
}
