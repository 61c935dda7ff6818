package uk.co.pharmacyiq.patients.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.patients.search.spelling.Slip;
import uk.co.pharmacyiq.patients.search.spelling.Sounds;
import uk.co.pharmacyiq.work.Work;

/** The words of names that there are in an organisation, and which of them are near another. They name nobody. */
@Repository
class WordStore {

    private static final String WORDS = """
            insert into patients.name_word (organisation_id, word, turned, sound, other_sound)
            select :organisation, word, turned, sound, other_sound
              from unnest(:words::text[], :turned::text[], :sounds::text[], :others::text[])
                   g (word, turned, sound, other_sound)
            on conflict (organisation_id, word) do nothing
            """;

    /**
     * Words near another: each stretch is walked by itself, from where it begins to where it ends. Without the fences the
     * planner might read the whole organisation for a stretch whose width it cannot know. Each answers from its index alone.
     */
    private static final String NEAR = """
            select s.number, w.word
              from unnest(:numbers::integer[], :froms::text[], :befores::text[], :lengths::integer[])
                   s (number, low, high, letters)
             cross join lateral (
                   select n.word
                     from patients.name_word n
                    where n.organisation_id = :organisation
                      and n.word >= s.low
                      and n.word < s.high
                      and length(n.word) between s.letters - 1 and s.letters + 1
                   offset 0) w
            union
            select s.number, w.word
              from unnest(:numbers::integer[], :endings::text[], :endBefores::text[], :lengths::integer[])
                   s (number, low, high, letters)
             cross join lateral (
                   select reverse(n.turned) as word
                     from patients.name_word n
                    where n.organisation_id = :organisation
                      and n.turned >= s.low
                      and n.turned < s.high
                      and length(n.turned) between s.letters - 1 and s.letters + 1
                   offset 0) w
            """;

    private static final String SOUNDING = """
            select s.number, n.word
              from unnest(:numbers::integer[], :sounds::text[]) s (number, sound)
             cross join lateral (
                   select word
                     from patients.name_word
                    where organisation_id = :organisation
                      and sound = s.sound
                      and sound <> ''
                   union
                   select word
                     from patients.name_word
                    where organisation_id = :organisation
                      and other_sound = s.sound
                      and other_sound <> ''
                   offset 0) n
            """;

    /** A word of the organisation's that is near the word with a number. */
    record Near(int number, String word) {}

    /** A word with the halves by which words one slip away are found. */
    record Halves(int number, String first, String lastTurned, int length) {}

    /** A sound of the word with a number. */
    record Sound(int number, String sound) {}

    /** Adds words; sorted, so that two who add the same wait for one another in one order. */
    void add(Work work, Collection<String> words) {
        if (!words.isEmpty()) {
            var sorted = words.stream().sorted().distinct().toList();
            work.sql(WORDS)
                    .param("organisation", work.organisation().value())
                    .param("words", texts(sorted, Function.identity()))
                    .param("turned", texts(sorted, Slip::turned))
                    .param("sounds", texts(sorted, word -> sound(word, 0)))
                    .param("others", texts(sorted, word -> sound(word, 1)))
                    .update();
        }
    }

    private static String sound(String word, int which) {
        var sounds = new ArrayList<>(Sounds.of(word));
        return which < sounds.size() ? sounds.get(which) : "";
    }

    /** Words that share the first or the second half. */
    List<Near> near(Work work, List<Halves> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        return work.sql(NEAR)
                .param("organisation", work.organisation().value())
                .param("numbers", numbers(words, Halves::number))
                .param("froms", texts(words, Halves::first))
                .param("befores", texts(words, word -> after(word.first())))
                .param("endings", texts(words, Halves::lastTurned))
                .param("endBefores", texts(words, word -> after(word.lastTurned())))
                .param("lengths", numbers(words, Halves::length))
                .query((row, _) -> new Near(row.getInt(1), row.getString(2)))
                .list();
    }

    List<Near> sounding(Work work, List<Sound> sounds) {
        if (sounds.isEmpty()) {
            return List.of();
        }
        return work.sql(SOUNDING)
                .param("organisation", work.organisation().value())
                .param("numbers", numbers(sounds, Sound::number))
                .param("sounds", texts(sounds, Sound::sound))
                .query((row, _) -> new Near(row.getInt(1), row.getString(2)))
                .list();
    }

    /** An empty half would be every word there is: then no word is near by it. */
    private static String after(String start) {
        return start.isEmpty() ? "" : Stretch.beginning(KeyKind.NAME, start, 0).before();
    }

    private static <T> Integer[] numbers(List<T> rows, ToIntFunction<T> number) {
        return rows.stream().map(number::applyAsInt).toArray(Integer[]::new);
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
