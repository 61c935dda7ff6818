package uk.co.pharmacyiq.patients.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.co.pharmacyiq.patients.search.Probes.Asked;
import uk.co.pharmacyiq.patients.search.spelling.Nicknames;
import uk.co.pharmacyiq.patients.search.spelling.Sounds;
import uk.co.pharmacyiq.patients.search.words.WordBook;

/** Which names somebody can have meant by a word: as typed, as it goes on, as a nickname, with one slip, by its sound. */
final class Spelling {

    /** What each is worth, in points; below {@link #STRICT} it is a guess. */
    static final int EXACT = 100;

    static final int BEGINNING = 80;
    static final int NICKNAME = 76;
    static final int STRICT = 70;
    static final int SLIP = 60;
    static final int SOUND = 40;

    private static final int SHORTEST_SOUND = 3;

    private Spelling() {}

    /** A word with the number of the part it belongs to. */
    record Numbered(int part, String word) {}

    /** Where to look for words that people type at a counter, the beginnings of names among them. */
    static Set<Asked> typed(WordBook book, List<Numbered> words) {
        var asked = near(book, words);
        words.forEach(each ->
                asked.add(new Asked(each.part(), Stretch.beginning(KeyKind.NAME, each.word(), BEGINNING, EXACT))));
        return asked;
    }

    /** Where to look for words that are whole names. */
    static Set<Asked> whole(WordBook book, List<Numbered> words) {
        var asked = near(book, words);
        words.forEach(each -> asked.add(exactly(each, each.word(), EXACT)));
        return asked;
    }

    /** All but the words themselves. */
    private static Set<Asked> near(WordBook book, List<Numbered> words) {
        var asked = new LinkedHashSet<Asked>();
        for (var each : words) {
            Nicknames.of(each.word()).forEach(name -> asked.add(exactly(each, name, NICKNAME)));
            book.near(each.word()).forEach(near -> asked.add(exactly(each, near, SLIP)));
        }
        return asked;
    }

    /** Where to look for names that sound like these. */
    static Set<Asked> sounding(WordBook book, List<Numbered> words) {
        var asked = new LinkedHashSet<Asked>();
        for (var each : words) {
            if (each.word().length() >= SHORTEST_SOUND) {
                book.sounding(Sounds.of(each.word())).forEach(near -> asked.add(exactly(each, near, SOUND)));
            }
        }
        return asked;
    }

    private static Asked exactly(Numbered word, String value, int worth) {
        return new Asked(word.part(), Stretch.exactly(KeyKind.NAME, value, worth));
    }
}
