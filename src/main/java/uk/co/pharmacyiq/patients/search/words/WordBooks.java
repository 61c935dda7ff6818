package uk.co.pharmacyiq.patients.search.words;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.work.Work;

/**
 * The books of the organisations this server searches for. Each asking reads what was added since, by whichever server; a
 * book that nobody asked for in ten minutes, or for which there is no room, is forgotten and opened anew when it is asked for.
 */
@Component
public class WordBooks {

    /** In all books together; a word takes about 300 bytes of memory. */
    private static final long MOST_WORDS = 1_000_000;

    private static final Duration IDLE = Duration.ofMinutes(10);

    /** Something by which patients are found. */
    public record Word(UUID token, String kind, String text) {}

    private final WordStore store;
    private final Cache<OrganisationId, WordBook> books = Caffeine.newBuilder()
            .maximumWeight(MOST_WORDS)
            .weigher((OrganisationId _, WordBook book) -> 1 + book.size())
            .expireAfterAccess(IDLE)
            .build();

    WordBooks(WordStore store) {
        this.store = store;
    }

    /** The words as they are now, those of this work among them. */
    public WordBook of(Work work) {
        var known = books.getIfPresent(work.organisation());
        var book = known == null ? new WordBook() : known;
        int before = book.size();
        store.read(work, book);
        if (known == null || book.size() > before) {
            books.put(work.organisation(), book);
        }
        return book;
    }

    /** Adds words; those that are there stay as they are. */
    public void add(Work work, List<Word> words) {
        store.add(work, words);
    }

    /** Takes away what cannot be opened, so that it can be added again. */
    public int dropUnreadable(Work work) {
        books.invalidate(work.organisation());
        return store.dropUnreadable(work);
    }

    /** Takes away the words that lead to nobody any more. */
    public int dropUnused(Work work) {
        books.invalidate(work.organisation());
        return store.dropUnused(work);
    }
}
