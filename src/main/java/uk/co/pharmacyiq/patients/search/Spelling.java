package uk.co.pharmacyiq.patients.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.patients.search.SearchStore.Asked;
import uk.co.pharmacyiq.patients.search.WordStore.Halves;
import uk.co.pharmacyiq.patients.search.WordStore.Sound;
import uk.co.pharmacyiq.patients.search.spelling.Nicknames;
import uk.co.pharmacyiq.patients.search.spelling.Slip;
import uk.co.pharmacyiq.patients.search.spelling.Sounds;
import uk.co.pharmacyiq.work.Work;

/** Which names somebody can have meant by a word: as typed, as it goes on, as a nickname, with one slip, by its sound. */
@Component
class Spelling {

    /** What each is worth, in points; below {@link #STRICT} it is a guess. */
    static final int EXACT = 100;

    static final int BEGINNING = 80;
    static final int NICKNAME = 76;
    static final int STRICT = 70;
    static final int SLIP = 60;
    static final int SOUND = 40;

    private static final int SHORTEST_SOUND = 3;

    private final WordStore store;

    Spelling(WordStore store) {
        this.store = store;
    }

    /** A word with the number of the part it belongs to. */
    record Numbered(int part, String word) {}

    /** Where to look for words that people type at a counter, the beginnings of names among them. */
    Set<Asked> typed(Work work, List<Numbered> words) {
        var asked = near(work, words);
        words.forEach(each ->
                asked.add(new Asked(each.part(), Stretch.beginning(KeyKind.NAME, each.word(), BEGINNING, EXACT))));
        return asked;
    }

    /** Where to look for words that are whole names. */
    Set<Asked> whole(Work work, List<Numbered> words) {
        var asked = near(work, words);
        words.forEach(each -> asked.add(exactly(each, each.word(), EXACT)));
        return asked;
    }

    /** All but the words themselves. */
    private Set<Asked> near(Work work, List<Numbered> words) {
        var asked = new LinkedHashSet<Asked>();
        for (var each : words) {
            Nicknames.of(each.word()).forEach(name -> asked.add(exactly(each, name, NICKNAME)));
            var swapped = Slip.swappedInTheMiddle(each.word());
            if (!swapped.equals(each.word())) {
                asked.add(exactly(each, swapped, SLIP));
            }
        }
        for (var near : store.near(work, halves(words))) {
            var word = words.get(near.number());
            if (!near.word().equals(word.word()) && Slip.apart(word.word(), near.word())) {
                asked.add(exactly(word, near.word(), SLIP));
            }
        }
        return asked;
    }

    /** Where to look for names that sound like these. */
    Set<Asked> sounding(Work work, List<Numbered> words) {
        var sounds = new ArrayList<Sound>();
        for (int i = 0; i < words.size(); i++) {
            int number = i;
            if (words.get(i).word().length() >= SHORTEST_SOUND) {
                Sounds.of(words.get(i).word()).forEach(sound -> sounds.add(new Sound(number, sound)));
            }
        }
        var asked = new LinkedHashSet<Asked>();
        store.sounding(work, sounds).forEach(near -> asked.add(exactly(words.get(near.number()), near.word(), SOUND)));
        return asked;
    }

    private static List<Halves> halves(List<Numbered> words) {
        return IntStream.range(0, words.size())
                .mapToObj(number -> {
                    var word = words.get(number).word();
                    // Of a name of two letters one may be all that was typed.
                    return word.length() == 1
                            ? new Halves(number, "", word, 1)
                            : new Halves(number, Slip.firstHalf(word), Slip.secondHalfTurned(word), word.length());
                })
                .toList();
    }

    private static Asked exactly(Numbered word, String value, int worth) {
        return new Asked(word.part(), Stretch.exactly(KeyKind.NAME, value, worth));
    }
}
