package uk.co.pharmacyiq.patients.search;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.patients.search.words.WordBooks;
import uk.co.pharmacyiq.work.Work;

/** Clears away what no record can bring back by itself: before the index is made again, and after. */
@Component
public class SearchUpkeep {

    private final WordBooks words;

    SearchUpkeep(WordBooks words) {
        this.words = words;
    }

    /** Takes away the words that cannot be opened, so that the records can add them again; answers how many. */
    public int dropUnreadable(Work work) {
        return words.dropUnreadable(work);
    }

    /** Takes away the words by which nobody is found any more; answers how many. */
    public int dropUnused(Work work) {
        return words.dropUnused(work);
    }
}
