package uk.co.pharmacyiq.patients.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.work.Work;

/** The index as it is kept: which keys lead to which patient, and the words there are. It shows nobody to anybody. */
@Repository
class KeyStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    /**
     * Everything that was ever said of these patients that keys come from, but for what was entered in error: a version that
     * was corrected, or moved away, or whose entry was withdrawn.
     */
    private static final String SAID = """
            select v.kind, v.body::text as body, n.version is not null or v.state = 'ended' as former
              from patients.entry_version v
              join patients.entry e
                on e.organisation_id = v.organisation_id and e.entry_id = v.entry_id
              left join patients.entry_version n
                on n.organisation_id = v.organisation_id and n.entry_id = v.entry_id and n.version = v.version + 1
             where v.organisation_id = :organisation
               and v.patient_id = any (:patients)
               and v.kind = any (:kinds)
               and e.state <> 'withdrawn'
               and v.state <> 'withdrawn'
               and coalesce(n.change, '') not in ('corrected', 'moved', 'withdrawn')
             order by former, v.entry_id, v.version
            """;

    private static final String KEYS = """
            select patient_id, kind, value, part, former
              from patients.search_key
             where organisation_id = :organisation
               and patient_id = any (:patients)
            """;

    private static final String FORGET = """
            delete from patients.search_key k
             using unnest(:patients::uuid[], :kinds::text[], :values::text[], :parts::text[]) g (patient, kind, value, part)
             where k.organisation_id = :organisation
               and k.patient_id = g.patient
               and k.kind = g.kind
               and k.value = g.value
               and k.part = g.part
            """;

    private static final String KEEP = """
            insert into patients.search_key (organisation_id, kind, value, patient_id, part, former)
            select :organisation, kind, value, patient, part, former
              from unnest(:patients::uuid[], :kinds::text[], :values::text[], :parts::text[], :formers::boolean[])
                   g (patient, kind, value, part, former)
            """;

    /** A key and the patient it leads to. */
    record Row(PatientId patient, Key key) {}

    /** The keys of everything that is and was said of these patients, what holds now first. */
    Set<Key> said(Work work, Collection<PatientId> patients) {
        var keys = new LinkedHashSet<Key>();
        work.sql(SAID)
                .param("organisation", work.organisation().value())
                .param("patients", ids(patients, Function.identity()))
                .param("kinds", PatientKeys.KINDS.stream().map(FactKind::code).toArray(String[]::new))
                .query((row, _) -> {
                    var of = PatientKeys.of(
                            FactKind.parse(row.getString("kind")).orElseThrow(),
                            JsonMapper.shared().readValue(row.getString("body"), TEXTS),
                            work.today());
                    return row.getBoolean("former") ? PatientKeys.former(of) : of;
                })
                .list()
                .forEach(keys::addAll);
        keys.removeIf(key -> key.former() && keys.contains(new Key(key.kind(), key.value(), key.part(), false)));
        return keys;
    }

    /** The keys that lead to these patients. */
    Map<PatientId, Set<Key>> keys(Work work, Collection<PatientId> patients) {
        var keys = new LinkedHashMap<PatientId, Set<Key>>();
        rows(work, patients)
                .forEach(row -> keys.computeIfAbsent(row.patient(), _ -> new LinkedHashSet<>())
                        .add(row.key()));
        return keys;
    }

    List<Row> rows(Work work, Collection<PatientId> patients) {
        return work.sql(KEYS)
                .param("organisation", work.organisation().value())
                .param("patients", ids(patients, Function.identity()))
                .query((row, _) -> new Row(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        new Key(
                                KeyKind.of(row.getString("kind")),
                                row.getString("value"),
                                row.getString("part"),
                                row.getBoolean("former"))))
                .list();
    }

    void forget(Work work, List<Row> rows) {
        if (!rows.isEmpty()) {
            work.sql(FORGET)
                    .param("organisation", work.organisation().value())
                    .param("patients", ids(rows, Row::patient))
                    .param("kinds", texts(rows, row -> row.key().kind().code()))
                    .param("values", texts(rows, row -> row.key().value()))
                    .param("parts", texts(rows, row -> row.key().part()))
                    .update();
        }
    }

    void keep(Work work, List<Row> rows) {
        if (!rows.isEmpty()) {
            work.sql(KEEP)
                    .param("organisation", work.organisation().value())
                    .param("patients", ids(rows, Row::patient))
                    .param("kinds", texts(rows, row -> row.key().kind().code()))
                    .param("values", texts(rows, row -> row.key().value()))
                    .param("parts", texts(rows, row -> row.key().part()))
                    .param(
                            "formers",
                            rows.stream().map(row -> row.key().former()).toArray(Boolean[]::new))
                    .update();
        }
    }

    private static <T> UUID[] ids(Collection<T> rows, Function<T, PatientId> patient) {
        return rows.stream().map(row -> patient.apply(row).value()).toArray(UUID[]::new);
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
