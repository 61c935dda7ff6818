package uk.co.pharmacyiq.patients.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.Trail;
import uk.co.pharmacyiq.patients.search.SearchStore.Hit;
import uk.co.pharmacyiq.patients.search.words.WordBook;
import uk.co.pharmacyiq.patients.search.words.WordBooks;
import uk.co.pharmacyiq.work.Work;

/** Finds who could be the same person: before somebody is registered twice, and where they have been. */
@Component
public class Candidates {

    private static final int MOST_LOOKED_AT = 200;
    private static final int MOST = 10;
    private static final int WORTH_TELLING = 25;

    /** What is the same or is not: no more need be known of it than its token. */
    private static final Set<KeyKind> NUMBERS = Set.of(KeyKind.NHS_NUMBER, KeyKind.PHONE);

    private static final Set<KeyKind> COMPARED =
            EnumSet.of(KeyKind.NAME, KeyKind.BORN, KeyKind.POSTCODE, KeyKind.NHS_NUMBER, KeyKind.PHONE);

    private final SearchStore store;
    private final KeyStore keys;
    private final WordBooks books;
    private final Trail trail;

    Candidates(SearchStore store, KeyStore keys, WordBooks books, Trail trail) {
        this.store = store;
        this.keys = keys;
        this.books = books;
        this.trail = trail;
    }

    /** Another record that could be of the same person; it names nobody to anybody. */
    public record Pair(PatientId patient, int score, List<String> why) {}

    /**
     * Who could be the person of whom this is said, the likeliest first, ten at most. They are to be shown, and are on the
     * event and on the trail by this.
     */
    public List<Candidate> like(Work work, List<Fact> facts) {
        var asked = new LinkedHashSet<Key>();
        facts.forEach(fact -> PatientKeys.of(fact.kind(), fact.fields(), work.today())
                .forEach(key -> asked.add(compared(work, key))));
        var alike = like(work, books.of(work), asked, Set.of());
        trail.read(work, alike.stream().map(Candidate::patient).toList());
        return alike;
    }

    /** Which other records could be of the same person as this one. Shows nobody, and counts for nobody as a look. */
    public List<Pair> pairsOf(Work work, PatientId patient) {
        var book = books.of(work);
        var own = known(work, book, List.of(patient)).getOrDefault(patient, Set.of());
        return like(work, book, own, Set.of(patient)).stream()
                .map(each -> new Pair(each.patient(), each.score(), each.why()))
                .toList();
    }

    private List<Candidate> like(Work work, WordBook book, Set<Key> asked, Set<PatientId> without) {
        var looked = new HashSet<PatientId>();
        sharing(work, asked).forEach(hit -> looked.add(hit.patient()));
        named(work, book, asked).forEach(hit -> looked.add(hit.patient()));
        looked.removeAll(without);
        return known(work, book, looked).entrySet().stream()
                .map(entry -> scored(asked, entry))
                .filter(each -> each.score() >= WORTH_TELLING)
                .sorted(Comparator.comparingInt(Candidate::score)
                        .reversed()
                        .thenComparing(each -> each.patient().value()))
                .limit(MOST)
                .toList();
    }

    private Map<PatientId, Set<Key>> known(Work work, WordBook book, Collection<PatientId> patients) {
        var known = new LinkedHashMap<PatientId, Set<Key>>();
        for (var row : keys.rows(work, patients, COMPARED)) {
            var value = NUMBERS.contains(row.kind()) ? Optional.of(row.token().toString()) : book.text(row.token());
            value.ifPresent(text -> known.computeIfAbsent(row.patient(), _ -> new LinkedHashSet<>())
                    .add(new Key(row.kind(), text, row.part(), row.former())));
        }
        return known;
    }

    private static Key compared(Work work, Key key) {
        return NUMBERS.contains(key.kind())
                ? new Key(key.kind(), key.kind().token(work, key.value()).toString(), key.part(), key.former())
                : key;
    }

    private static Candidate scored(Set<Key> asked, Map.Entry<PatientId, Set<Key>> theirs) {
        var score = Likeness.of(asked, theirs.getValue());
        return new Candidate(theirs.getKey(), score.points(), score.why());
    }

    /** Whoever has the same number, or was born that day, or on the day that comes of turning day and month round. */
    private List<Hit> sharing(Work work, Set<Key> keys) {
        var probes = new Probes();
        for (var key : keys) {
            if (NUMBERS.contains(key.kind())) {
                probes.add(0, UUID.fromString(key.value()), Spelling.EXACT);
            }
            if (key.is(KeyKind.BORN)) {
                probes.add(0, key.kind().token(work, key.value()), Spelling.EXACT);
                probes.add(0, key.kind().token(work, Likeness.turned(key.value())), Spelling.SLIP);
            }
        }
        return probes.parts().isEmpty() ? List.of() : store.find(work, probes, MOST_LOOKED_AT);
    }

    private List<Hit> named(Work work, WordBook book, Set<Key> keys) {
        var words = new ArrayList<Spelling.Numbered>();
        for (var key : keys) {
            if (key.is(KeyKind.NAME)) {
                words.add(new Spelling.Numbered(key.part().equals(Key.FAMILY) ? 0 : 1, key.value()));
            }
        }
        var parts = words.stream().map(Spelling.Numbered::part).distinct().count();
        return parts < 2
                ? List.of()
                : store.find(work, Probes.of(work, book, Spelling.whole(book, words)), MOST_LOOKED_AT);
    }
}
