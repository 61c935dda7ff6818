package uk.co.pharmacyiq.patients.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.search.SearchStore.Hit;
import uk.co.pharmacyiq.work.Work;

/**
 * Finds who has one of the tokens of every part. An initial, or a year, is hundreds of tokens: where another part leads to few
 * people, it is asked of those alone.
 */
@Component
class Lookup {

    private static final int WIDE = 200;
    private static final int MANY = 2_000;

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparing(Hit::strict)
            .reversed()
            .thenComparing(Comparator.comparingInt(Hit::worth).reversed())
            .thenComparing(hit -> hit.patient().toString());

    private final SearchStore store;
    private final KeyStore keys;

    Lookup(SearchStore store, KeyStore keys) {
        this.store = store;
        this.keys = keys;
    }

    /** Whoever fits all of so many parts, the best first. */
    List<Hit> find(Work work, Probes probes, int parts, int most) {
        if (probes.parts().size() < parts) {
            return List.of();
        }
        var wide = probes.only(true, WIDE);
        var narrow = probes.only(false, WIDE);
        if (wide.parts().isEmpty() || narrow.parts().isEmpty()) {
            return store.find(work, probes, most);
        }
        var few = store.find(work, narrow, MANY + 1);
        return few.size() > MANY
                ? store.find(work, probes, most)
                : of(work, few, wide.parts().values()).stream()
                        .sorted(BEST_FIRST)
                        .limit(most)
                        .toList();
    }

    private List<Hit> of(Work work, List<Hit> few, Collection<Map<UUID, Integer>> wide) {
        Map<PatientId, List<KeyStore.Row>> theirs = keys
                .rows(
                        work,
                        few.stream().map(Hit::patient).toList(),
                        Set.of(KeyKind.NAME, KeyKind.BORN, KeyKind.POSTCODE))
                .stream()
                .collect(Collectors.groupingBy(KeyStore.Row::patient));
        return few.stream()
                .flatMap(hit -> {
                    var rows = theirs.getOrDefault(hit.patient(), List.of());
                    var worths =
                            wide.stream().map(tokens -> worth(tokens, rows)).toList();
                    return worths.contains(0)
                            ? Stream.<Hit>empty()
                            : Stream.of(new Hit(
                                    hit.patient(),
                                    hit.worth()
                                            + worths.stream()
                                                    .mapToInt(worth -> worth)
                                                    .sum(),
                                    hit.strict() && worths.stream().allMatch(worth -> worth >= Spelling.STRICT)));
                })
                .toList();
    }

    /** The best of what they have; 0 where it is nothing. */
    private static int worth(Map<UUID, Integer> tokens, List<KeyStore.Row> rows) {
        return rows.stream()
                .filter(row -> tokens.containsKey(row.token()))
                .mapToInt(row -> tokens.getOrDefault(row.token(), 0) - (row.former() ? SearchStore.LESS_IF_FORMER : 0))
                .max()
                .orElse(0);
    }
}
