package uk.co.pharmacyiq.patients.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.search.spelling.Slip;
import uk.co.pharmacyiq.patients.search.spelling.Sounds;

/** What is stored of a generated person, cut by the same code as in the product: for filling tables from outside. */
public final class GeneratedRows {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private GeneratedRows() {}

    /** One entry of a record. */
    public record Entry(String kind, String body) {}

    /** One row of the index. */
    public record Row(String kind, String value, String part) {}

    /** The entries of somebody's record. */
    public static List<Entry> entries(Crowd.Person person) {
        return SearchWorld.facts(person).stream()
                .map(fact -> new Entry(fact.kind().code(), JsonMapper.shared().writeValueAsString(fact.fields())))
                .toList();
    }

    /** The keys that lead to somebody. */
    public static List<Row> keys(Crowd.Person person) {
        var rows = new ArrayList<Row>();
        for (Fact fact : SearchWorld.facts(person)) {
            Map<String, String> fields = fact.fields();
            PatientKeys.of(fact.kind(), fields, TODAY)
                    .forEach(key -> rows.add(new Row(key.kind().code(), key.value(), key.part())));
        }
        return rows;
    }

    /** A word as it is kept: itself, turned round, and how it sounds. */
    public static List<String> word(String word) {
        var sounds = List.copyOf(Sounds.of(word));
        return List.of(
                word,
                Slip.turned(word),
                sounds.isEmpty() ? "" : sounds.getFirst(),
                sounds.size() < 2 ? "" : sounds.get(1));
    }
}
