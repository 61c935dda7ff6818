package uk.co.pharmacyiq.patients.search;

import java.util.Set;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.patients.search.spelling.Nicknames;
import uk.co.pharmacyiq.patients.search.spelling.Slip;
import uk.co.pharmacyiq.patients.search.spelling.Sounds;

/** How much alike names are, in hundredths. */
final class NameLikeness {

    private NameLikeness() {}

    /** Each word of the shorter name beside its best match in the other; in hundredths. */
    static int of(Set<Key> one, Set<Key> other, String part) {
        var mine = words(one, part);
        var theirs = words(other, part);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        var less = mine.size() <= theirs.size() ? mine : theirs;
        var more = mine.size() <= theirs.size() ? theirs : mine;
        return (int) less.stream()
                .mapToInt(word ->
                        more.stream().mapToInt(each -> alike(word, each)).max().orElse(0))
                .average()
                .orElse(0);
    }

    private static int alike(String one, String other) {
        if (one.equals(other)) {
            return 100;
        }
        if (Nicknames.of(one).contains(other)) {
            return 90;
        }
        if (one.length() > 2 && other.length() > 2 && Slip.apart(one, other)) {
            return 80;
        }
        if (one.length() == 1 && other.startsWith(one) || other.length() == 1 && one.startsWith(other)) {
            return 60;
        }
        return Sounds.of(one).stream().anyMatch(Sounds.of(other)::contains) ? 70 : 0;
    }

    /** The words apart, without the one that is all of them together. */
    private static Set<String> words(Set<Key> keys, String part) {
        var words = keys.stream()
                .filter(key -> key.is(KeyKind.NAME) && key.part().equals(part))
                .map(Key::value)
                .collect(Collectors.toSet());
        int letters = words.stream().mapToInt(String::length).sum();
        words.removeIf(word -> words.size() > 2 && word.length() * 2 == letters);
        return words;
    }
}
