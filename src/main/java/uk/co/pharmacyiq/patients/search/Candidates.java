package uk.co.pharmacyiq.patients.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.Trail;
import uk.co.pharmacyiq.patients.search.SearchStore.Asked;
import uk.co.pharmacyiq.patients.search.SearchStore.Hit;
import uk.co.pharmacyiq.work.Work;

/** Finds who could be the same person: before somebody is registered twice, and where they have been. */
@Component
public class Candidates {

    private static final int MOST_LOOKED_AT = 200;
    private static final int MOST = 10;
    private static final int WORTH_TELLING = 25;

    private static final Set<KeyKind> TELLING = Set.of(KeyKind.BORN, KeyKind.NHS_NUMBER, KeyKind.PHONE);

    private final SearchStore store;
    private final KeyStore keys;
    private final Spelling spelling;
    private final Trail trail;

    Candidates(SearchStore store, KeyStore keys, Spelling spelling, Trail trail) {
        this.store = store;
        this.keys = keys;
        this.spelling = spelling;
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
        facts.forEach(fact -> asked.addAll(PatientKeys.of(fact.kind(), fact.fields(), work.today())));
        var alike = like(work, asked, Set.of());
        trail.read(work, alike.stream().map(Candidate::patient).toList());
        return alike;
    }

    /** Which other records could be of the same person as this one. Shows nobody, and counts for nobody as a look. */
    public List<Pair> pairsOf(Work work, PatientId patient) {
        var own = keys.keys(work, List.of(patient)).getOrDefault(patient, Set.of());
        return like(work, own, Set.of(patient)).stream()
                .map(each -> new Pair(each.patient(), each.score(), each.why()))
                .toList();
    }

    private List<Candidate> like(Work work, Set<Key> asked, Set<PatientId> without) {
        var looked = new HashSet<PatientId>();
        sharing(work, asked).forEach(hit -> looked.add(hit.patient()));
        named(work, asked).forEach(hit -> looked.add(hit.patient()));
        looked.removeAll(without);
        return keys.keys(work, looked).entrySet().stream()
                .map(entry -> scored(asked, entry))
                .filter(each -> each.score() >= WORTH_TELLING)
                .sorted(Comparator.comparingInt(Candidate::score)
                        .reversed()
                        .thenComparing(each -> each.patient().value()))
                .limit(MOST)
                .toList();
    }

    private static Candidate scored(Set<Key> asked, Map.Entry<PatientId, Set<Key>> theirs) {
        var score = Likeness.of(asked, theirs.getValue());
        return new Candidate(theirs.getKey(), score.points(), score.why());
    }

    /** Whoever has the same number, or was born that day, or on the day that comes of turning day and month round. */
    private List<Hit> sharing(Work work, Set<Key> keys) {
        var asked = new LinkedHashSet<Asked>();
        for (var key : keys) {
            if (TELLING.contains(key.kind())) {
                asked.add(new Asked(0, Stretch.exactly(key.kind(), key.value(), Spelling.EXACT)));
            }
            if (key.is(KeyKind.BORN)) {
                asked.add(new Asked(0, Stretch.exactly(key.kind(), Likeness.turned(key.value()), Spelling.SLIP)));
            }
        }
        return asked.isEmpty() ? List.of() : store.find(work, asked, 1, Spelling.STRICT, MOST_LOOKED_AT);
    }

    private List<Hit> named(Work work, Set<Key> keys) {
        var words = new ArrayList<Spelling.Numbered>();
        for (var key : keys) {
            if (key.is(KeyKind.NAME)) {
                words.add(new Spelling.Numbered(key.part().equals(Key.FAMILY) ? 0 : 1, key.value()));
            }
        }
        var parts = words.stream().map(Spelling.Numbered::part).distinct().count();
        return parts < 2
                ? List.of()
                : store.find(work, spelling.whole(work, words), 2, Spelling.STRICT, MOST_LOOKED_AT);
    }
}
