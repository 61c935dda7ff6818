package uk.co.pharmacyiq.patients.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.SealedBody;
import uk.co.pharmacyiq.work.Work;

/** The index as it is kept: which keys lead to which patient, told by tokens. It shows nobody to anybody. */
@Repository
class KeyStore {

    /**
     * Everything that was ever said of these patients that keys come from, but for what was entered in error: a version that
     * was corrected, or moved away, or whose entry was withdrawn.
     */
    private static final String SAID = """
            select v.entry_id, v.version, v.kind, v.body, n.version is not null or v.state = 'ended' as former
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

    private static final String ROWS = """
            select patient_id, kind, token, part, former
              from patients.search_key
             where organisation_id = :organisation
               and patient_id = any (:patients)
            """;

    private static final String KINDS = ROWS + " and kind = any (:kinds)";

    private static final String FORGET = """
            delete from patients.search_key k
             using unnest(:patients::uuid[], :tokens::uuid[], :parts::text[]) g (patient, token, part)
             where k.organisation_id = :organisation
               and k.patient_id = g.patient
               and k.token = g.token
               and k.part = g.part
            """;

    private static final String KEEP = """
            insert into patients.search_key (organisation_id, token, patient_id, kind, part, former)
            select :organisation, token, patient, kind, part, former
              from unnest(:patients::uuid[], :kinds::text[], :tokens::uuid[], :parts::text[], :formers::boolean[])
                   g (patient, kind, token, part, former)
            """;

    /** A key as it is kept, and the patient it leads to. */
    record Row(PatientId patient, KeyKind kind, UUID token, String part, boolean former) {

        static Row of(Work work, PatientId patient, Key key) {
            return new Row(patient, key.kind(), key.kind().token(work, key.value()), key.part(), key.former());
        }
    }

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
                            SealedBody.fields(
                                    work,
                                    row.getObject("entry_id", UUID.class),
                                    row.getInt("version"),
                                    row.getBytes("body")),
                            work.today());
                    return row.getBoolean("former") ? PatientKeys.former(of) : of;
                })
                .list()
                .forEach(keys::addAll);
        keys.removeIf(key -> key.former() && keys.contains(new Key(key.kind(), key.value(), key.part(), false)));
        return keys;
    }

    /** The keys that lead to these patients. */
    List<Row> rows(Work work, Collection<PatientId> patients) {
        return rows(work.sql(ROWS), work, patients);
    }

    /** Those of some kinds. */
    List<Row> rows(Work work, Collection<PatientId> patients, Collection<KeyKind> kinds) {
        return rows(work.sql(KINDS).param("kinds", texts(kinds, KeyKind::code)), work, patients);
    }

    private static List<Row> rows(StatementSpec statement, Work work, Collection<PatientId> patients) {
        return statement
                .param("organisation", work.organisation().value())
                .param("patients", ids(patients, Function.identity()))
                .query((row, _) -> new Row(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        KeyKind.of(row.getString("kind")),
                        row.getObject("token", UUID.class),
                        row.getString("part"),
                        row.getBoolean("former")))
                .list();
    }

    void forget(Work work, List<Row> rows) {
        if (!rows.isEmpty()) {
            work.sql(FORGET)
                    .param("organisation", work.organisation().value())
                    .param("patients", ids(rows, Row::patient))
                    .param("tokens", rows.stream().map(Row::token).toArray(UUID[]::new))
                    .param("parts", texts(rows, Row::part))
                    .update();
        }
    }

    void keep(Work work, List<Row> rows) {
        if (!rows.isEmpty()) {
            work.sql(KEEP)
                    .param("organisation", work.organisation().value())
                    .param("patients", ids(rows, Row::patient))
                    .param("kinds", texts(rows, row -> row.kind().code()))
                    .param("tokens", rows.stream().map(Row::token).toArray(UUID[]::new))
                    .param("parts", texts(rows, Row::part))
                    .param("formers", rows.stream().map(Row::former).toArray(Boolean[]::new))
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
