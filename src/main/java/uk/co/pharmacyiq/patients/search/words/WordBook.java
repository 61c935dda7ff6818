package uk.co.pharmacyiq.patients.search.words;

import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import uk.co.pharmacyiq.patients.search.spelling.Slip;
import uk.co.pharmacyiq.patients.search.spelling.Sounds;

/**
 * The different words of one organisation by kind, opened and sorted, each with its token. Words are only added: one that
 * nobody has any more leads to nobody.
 */
public final class WordBook {

    /** The kind whose words are also found with a slip and by their sound. */
    private static final String NAME = "name";

    /** Sorts after every text that begins as what stands before it. */
    private static final String AFTER_ALL = "\udbff\udfff";

    private final Map<String, NavigableMap<String, UUID>> sorted = new ConcurrentHashMap<>();
    private final NavigableMap<String, String> turned = new ConcurrentSkipListMap<>();
    private final Map<String, Set<String>> sounding = new ConcurrentHashMap<>();
    private final Map<UUID, String> texts = new ConcurrentHashMap<>();
    private final AtomicLong readBefore = new AtomicLong();

    void add(UUID token, String kind, String text) {
        if (text.equals(texts.put(token, text))) {
            return;
        }
        sorted.computeIfAbsent(kind, _ -> new ConcurrentSkipListMap<>()).put(text, token);
        if (kind.equals(NAME)) {
            turned.put(Slip.turned(text), text);
            Sounds.of(text)
                    .forEach(sound -> sounding.computeIfAbsent(sound, _ -> ConcurrentHashMap.newKeySet())
                            .add(text));
        }
    }

    /** From which transaction on something may have been added that is not in it yet. */
    long readBefore() {
        return readBefore.get();
    }

    void readBefore(long transaction) {
        readBefore.accumulateAndGet(transaction, Math::max);
    }

    /** How many words there are. */
    public int size() {
        return texts.size();
    }

    /** What a token stands for. */
    public Optional<String> text(UUID token) {
        return Optional.ofNullable(texts.get(token));
    }

    /** The words of a kind that begin so, each with its token. */
    public Map<String, UUID> beginning(String kind, String start) {
        var words = sorted.get(kind);
        return words == null ? Map.of() : words.subMap(start, true, start + AFTER_ALL, false);
    }

    /** The words of names that are one slip away from this one, which need not be among them itself. */
    public Set<String> near(String word) {
        var near = new HashSet<String>();
        var first = Slip.firstHalf(word);
        if (word.length() > 1) {
            beginning(NAME, first).keySet().forEach(each -> addNear(near, word, each));
        }
        var end = word.length() > 1 ? Slip.secondHalfTurned(word) : word;
        turned.subMap(end, true, end + AFTER_ALL, false).values().forEach(each -> addNear(near, word, each));
        var swapped = Slip.swappedInTheMiddle(word);
        if (!swapped.equals(word) && beginning(NAME, swapped).containsKey(swapped)) {
            near.add(swapped);
        }
        return near;
    }

    private static void addNear(Set<String> near, String word, String each) {
        if (Math.abs(each.length() - word.length()) <= 1 && !each.equals(word) && Slip.apart(word, each)) {
            near.add(each);
        }
    }

    /** The words of names that have one of these sounds. */
    public Set<String> sounding(Set<String> sounds) {
        var words = new HashSet<String>();
        sounds.forEach(sound -> words.addAll(sounding.getOrDefault(sound, Set.of())));
        return words;
    }

    @Override
    public String toString() {
        return "WordBook[" + size() + "]";
    }
}
