package uk.co.pharmacyiq.patients.search;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.patients.search.spelling.NameWords;

/**
 * What somebody typed into the one box, taken apart: names, a date of birth, a postcode, an NHS number, the end of a
 * telephone number, in any order. A number that can mean two things means both.
 */
final class TypedSearch {

    static final int MOST_PARTS = 10;
    private static final int WIDEST = 5;

    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "master");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;|]+");

    private final LocalDate today;

    private TypedSearch(LocalDate today) {
        this.today = today;
    }

    /** The parts of what was typed, or why it cannot be looked for. */
    static Outcome<List<Part>> read(String typed, LocalDate today) {
        var tokens = Stream.of(BETWEEN.split(typed.strip()))
                .filter(token -> !token.isEmpty())
                .limit(2L * MOST_PARTS)
                .toList();
        return new TypedSearch(today).parts(tokens);
    }

    private Outcome<List<Part>> parts(List<String> tokens) {
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < tokens.size()) {
            int taken = takeFigure(tokens, at, parts);
            if (taken == 0) {
                var raw = tokens.get(at);
                var words = NameWords.typed(raw);
                if (words.isEmpty() || words.stream().anyMatch(TypedSearch::isNumber)) {
                    return refused(SearchRefusal.NUMBER_UNCLEAR);
                }
                words.forEach(word -> parts.add(new Part.Word(word, raw)));
                taken = 1;
            }
            at += taken;
        }
        var meant = withoutTitles(parts);
        return isTooShort(meant)
                ? refused(SearchRefusal.TOO_SHORT)
                : done(meant.stream().limit(MOST_PARTS).toList());
    }

    /** Takes as many tokens as make one figure; answers how many. */
    private int takeFigure(List<String> tokens, int at, List<Part> parts) {
        for (int width = Math.min(WIDEST, tokens.size() - at); width > 0; width--) {
            var text = String.join(" ", tokens.subList(at, at + width)).toLowerCase(Locale.ROOT);
            var meanings = TypedFigure.read(text, width, today);
            if (!meanings.isEmpty()) {
                parts.add(new Part.Figure(meanings));
                return width;
            }
        }
        return 0;
    }

    private static boolean isNumber(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static List<Part> withoutTitles(List<Part> parts) {
        var meant = parts.stream()
                .filter(part -> !(part instanceof Part.Word word && TITLES.contains(word.word())))
                .toList();
        return meant.isEmpty() ? List.copyOf(parts) : meant;
    }

    private static boolean isTooShort(List<Part> parts) {
        int letters = parts.stream()
                .mapToInt(part -> switch (part) {
                    case Part.Word word -> word.word().length();
                    case Part.Figure _ -> 2;
                })
                .sum();
        return letters < 2;
    }
}
