package uk.co.pharmacyiq.patients.search.spelling;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;

/** How a name sounds, one or two ways; empty for names that are not written in Latin letters. */
public final class Sounds {

    private static final int LENGTH = 6;

    private Sounds() {}

    public static Set<String> of(String word) {
        var metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(LENGTH);
        var sounds = new LinkedHashSet<String>();
        for (var alternate : new boolean[] {false, true}) {
            var sound = metaphone.doubleMetaphone(word, alternate);
            if (sound != null && !sound.isBlank()) {
                sounds.add(sound);
            }
        }
        return sounds;
    }
}
