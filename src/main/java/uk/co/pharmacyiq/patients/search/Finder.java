package uk.co.pharmacyiq.patients.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.patients.search.Probes.Asked;
import uk.co.pharmacyiq.patients.search.SearchStore.Hit;
import uk.co.pharmacyiq.patients.search.words.WordBooks;
import uk.co.pharmacyiq.work.Work;

/** Asks the index for everybody who fits all that was typed. It knows identifiers only, and shows nobody. */
@Component
class Finder {

    /** So few that names which only sound alike are worth a look. */
    private static final int FEW = 5;

    private final WordBooks books;
    private final Lookup lookup;

    Finder(WordBooks books, Lookup lookup) {
        this.books = books;
        this.lookup = lookup;
    }

    /** The best first, names that only sound alike among them where there is hardly anybody else. */
    List<Hit> hits(Work work, List<Part> parts, int most) {
        var words = words(parts);
        var asked = new LinkedHashSet<>(figures(parts));
        var book = books.of(work);
        asked.addAll(Spelling.typed(book, words));
        var hits = lookup.find(work, Probes.of(work, book, asked), parts.size(), most);
        if (hits.size() >= FEW || words.isEmpty()) {
            return hits;
        }
        return asked.addAll(Spelling.sounding(book, words))
                ? lookup.find(work, Probes.of(work, book, asked), parts.size(), most)
                : hits;
    }

    private static List<Spelling.Numbered> words(List<Part> parts) {
        var words = new ArrayList<Spelling.Numbered>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.Word word) {
                words.add(new Spelling.Numbered(i, word.word()));
            }
        }
        return words;
    }

    private static Set<Asked> figures(List<Part> parts) {
        var asked = new LinkedHashSet<Asked>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.Figure(var meanings)) {
                int part = i;
                meanings.forEach(each -> asked.add(new Asked(part, each)));
            }
        }
        return asked;
    }
}
