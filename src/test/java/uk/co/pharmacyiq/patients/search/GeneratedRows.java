package uk.co.pharmacyiq.patients.search;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.keys.SealedText;
import uk.co.pharmacyiq.patients.record.Fact;

/** What is stored of a generated person, cut by the same code as in the product: for filling tables from outside. */
public final class GeneratedRows {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private GeneratedRows() {}

    /** One entry of a record. */
    public record Entry(String kind, String body) {}

    /** One row of the index. */
    public record Row(UUID token, String kind, String part, String value) {

        /** Whether its value is also a word of the organisation's. */
        public boolean isWord() {
            return KeyKind.of(kind).hasWords();
        }
    }

    /** The entries of somebody's record. */
    public static List<Entry> entries(Crowd.Person person) {
        return SearchWorld.facts(person).stream()
                .map(fact -> new Entry(fact.kind().code(), JsonMapper.shared().writeValueAsString(fact.fields())))
                .toList();
    }

    /** The keys that lead to somebody. */
    public static List<Row> keys(Crowd.Person person, SealedText text, OrganisationId organisation) {
        var rows = new ArrayList<Row>();
        for (Fact fact : SearchWorld.facts(person)) {
            Map<String, String> fields = fact.fields();
            PatientKeys.of(fact.kind(), fields, TODAY).forEach(key -> {
                var code = key.kind().code();
                var token = ByteBuffer.wrap(text.blind(organisation, "patients.search/" + code, key.value()));
                rows.add(new Row(new UUID(token.getLong(), token.getLong()), code, key.part(), key.value()));
            });
        }
        return rows;
    }
}
