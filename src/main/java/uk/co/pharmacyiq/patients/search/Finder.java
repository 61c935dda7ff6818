package uk.co.pharmacyiq.patients.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.patients.search.SearchStore.Asked;
import uk.co.pharmacyiq.patients.search.SearchStore.Hit;
import uk.co.pharmacyiq.work.Work;

/** Asks the index for everybody who fits all that was typed. It knows identifiers only, and shows nobody. */
@Component
class Finder {

    /** So few that names which only sound alike are worth a look. */
    private static final int FEW = 5;

    private final Spelling spelling;
    private final SearchStore store;

    Finder(Spelling spelling, SearchStore store) {
        this.spelling = spelling;
        this.store = store;
    }

    /** The best first, names that only sound alike among them where there is hardly anybody else. */
    List<Hit> hits(Work work, List<Part> parts, int most) {
        var words = words(parts);
        var asked = new LinkedHashSet<>(figures(parts));
        asked.addAll(spelling.typed(work, words));
        var hits = store.find(work, asked, parts.size(), Spelling.STRICT, most);
        if (hits.size() >= FEW || words.isEmpty()) {
            return hits;
        }
        var alike = spelling.sounding(work, words);
        return asked.addAll(alike) ? store.find(work, asked, parts.size(), Spelling.STRICT, most) : hits;
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
