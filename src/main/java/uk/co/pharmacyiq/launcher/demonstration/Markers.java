package uk.co.pharmacyiq.launcher.demonstration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Words that sound like places and are found nowhere else in the data, one for each organisation: whoever sees the marker of
 * another organisation has seen what they must not.
 */
final class Markers {

    private static final List<String> FIRST = List.of("Northway", "Eastholme");

    private static final List<String> BEGINNINGS = List.of(
            "Alder", "Birch", "Crow", "Dun", "Elm", "Farn", "Gors", "Haze", "Ivel", "Kestrel", "Linden", "Marl");

    private static final List<String> ENDINGS =
            List.of("wick", "thorpe", "combe", "stead", "mere", "hithe", "garth", "rigg", "holt", "dene");

    private final List<String> words;
    private int next;

    private Markers(List<String> words) {
        this.words = words;
    }

    /** The same seed gives the same words in the same order. */
    static Markers of(long seed) {
        var made = new ArrayList<String>();
        for (var beginning : BEGINNINGS) {
            for (var ending : ENDINGS) {
                made.add(beginning + ending);
            }
        }
        Collections.shuffle(made, new Random(seed));
        made.addAll(0, FIRST);
        return new Markers(made);
    }

    /** Another word; when all are used up they begin again with a number. */
    String next() {
        int round = next / words.size();
        var word = words.get(next % words.size());
        next++;
        return round == 0 ? word : word + (round + 1);
    }
}
