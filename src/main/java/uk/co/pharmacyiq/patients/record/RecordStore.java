package uk.co.pharmacyiq.patients.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.record.Entry.Change;
import uk.co.pharmacyiq.patients.record.Entry.State;
import uk.co.pharmacyiq.patients.record.Entry.Written;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Work;

/** Records and their versions; no other class knows their SQL. */
@Repository
class RecordStore {

    private static final String ROWS = """
            select patient_id, version, merged_into
              from patients.patient
             where organisation_id = :organisation
               and (patient_id = any (:patients) or merged_into = any (:patients))
            """;

    private static final String VERSIONS = """
            select v.entry_id, v.patient_id, v.version, v.kind, v.body, v.state, v.change, v.reason,
                   v.occurred_at, v.recorded_at, v.author_id, v.premises_id, v.event_id
              from patients.entry_version v
            """;

    private static final String CURRENT = VERSIONS + """
              join patients.entry e
                on e.organisation_id = v.organisation_id and e.entry_id = v.entry_id and e.version = v.version
             where e.organisation_id = :organisation
               and e.patient_id = any (:patients)
             order by v.entry_id
            """;

    private static final String ONE = VERSIONS + """
              join patients.entry e
                on e.organisation_id = v.organisation_id and e.entry_id = v.entry_id and e.version = v.version
             where e.organisation_id = :organisation
               and e.entry_id = :entry
            """;

    /** Also versions of entries that stood under these patients once and no longer do. */
    private static final String HISTORY = VERSIONS + """
             where v.organisation_id = :organisation
               and v.entry_id in (select w.entry_id
                                    from patients.entry_version w
                                   where w.organisation_id = :organisation
                                     and w.patient_id = any (:patients))
             order by v.recorded_at, v.entry_id, v.version
            """;

    private static final String LOCK = """
            select version
              from patients.patient
             where organisation_id = :organisation
               and patient_id = :patient
               for no key update
            """;

    private static final String TOUCH = """
            update patients.patient
               set version = version + 1
             where organisation_id = :organisation
               and patient_id = :patient
            """;

    private static final String LINK = """
            update patients.patient
               set merged_into = :survivor
             where organisation_id = :organisation
               and patient_id = :patient
            """;

    private static final String ADD = """
            insert into patients.patient (organisation_id, patient_id, version, premises_id, registered_at, event_id)
            values (:organisation, :patient, 1, :premises, :now, :event)
            """;

    private static final String WRITE = """
            insert into patients.entry_version
                   (organisation_id, entry_id, version, patient_id, kind, body, state, change, reason, occurred_at,
                    recorded_at, author_id, premises_id, event_id)
            values (:organisation, :entry, :version, :patient, :kind, :body, :state, :change, :reason, :occurred,
                    :now, :author, :premises, :event)
            """;

    /** A version to be written. */
    record Version(UUID entry, PatientId patient, int number, Fact fact, State state, Change change) {}

    /** The records of these patients; each once. Unknown ones are left out. */
    List<Cluster> clusters(Work work, Collection<PatientId> patients) {
        var family = new Family();
        var asked = patients.stream().map(PatientId::value).toList();
        while (!asked.isEmpty()) {
            asked = family.add(asked, rows(work, asked));
        }
        return family.clusters(patients);
    }

    private List<Family.Row> rows(Work work, List<UUID> patients) {
        return work.sql(ROWS)
                .param("organisation", work.organisation().value())
                .param("patients", patients.toArray(UUID[]::new))
                .query((row, _) -> new Family.Row(
                        row.getObject("patient_id", UUID.class),
                        row.getLong("version"),
                        row.getObject("merged_into", UUID.class)))
                .list();
    }

    /** The latest versions of all entries. */
    List<Entry> current(Work work, List<PatientId> patients) {
        return work.sql(CURRENT)
                .param("organisation", work.organisation().value())
                .param("patients", values(patients))
                .query((row, _) -> entry(work, row))
                .list();
    }

    List<Entry> versions(Work work, List<PatientId> patients) {
        return work.sql(HISTORY)
                .param("organisation", work.organisation().value())
                .param("patients", values(patients))
                .query((row, _) -> entry(work, row))
                .list();
    }

    Optional<Entry> entry(Work work, UUID entry) {
        return work.sql(ONE)
                .param("organisation", work.organisation().value())
                .param("entry", entry)
                .query((row, _) -> entry(work, row))
                .optional();
    }

    /** Keeps others from writing in a record until the work ends. */
    void lock(Work work, PatientId patient) {
        work.sql(LOCK)
                .param("organisation", work.organisation().value())
                .param("patient", patient.value())
                .query(Long.class)
                .optional();
    }

    void touch(Work work, PatientId patient) {
        work.sql(TOUCH)
                .param("organisation", work.organisation().value())
                .param("patient", patient.value())
                .update();
    }

    void link(Work work, PatientId merged, Optional<PatientId> survivor) {
        work.sql(LINK)
                .param("organisation", work.organisation().value())
                .param("patient", merged.value())
                .param("survivor", survivor.map(PatientId::value).orElse(null), Types.OTHER)
                .update();
    }

    void add(Work work, PatientId patient, PremisesId premises) {
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("patient", patient.value())
                .param("premises", premises.value())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    void write(Work work, Version version, Why why) {
        work.sql(WRITE)
                .param("organisation", work.organisation().value())
                .param("entry", version.entry())
                .param("version", version.number())
                .param("patient", version.patient().value())
                .param("kind", version.fact().kind().code())
                .param("body", SealedBody.seal(work, version.entry(), version.number(), version.fact()))
                .param("state", version.state().code())
                .param("change", version.change().code())
                .param("reason", SealedBody.reason(work, version.entry(), version.number(), why.reason()), Types.BINARY)
                .param("occurred", Timestamp.from(why.at(work)))
                .param("now", Timestamp.from(work.now()))
                .param("author", author(work), Types.OTHER)
                .param(
                        "premises",
                        work.target().premises().map(PremisesId::value).orElse(null),
                        Types.OTHER)
                .param("event", work.eventId())
                .update();
    }

    private static @Nullable UUID author(Work work) {
        return work.actor() instanceof Actor.Person person ? person.id().value() : null;
    }

    private static UUID[] values(List<PatientId> patients) {
        return patients.stream().map(PatientId::value).toArray(UUID[]::new);
    }

    private static Entry entry(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("entry_id", UUID.class);
        int version = row.getInt("version");
        var kind = FactKind.parse(row.getString("kind")).orElseThrow();
        return new Entry(
                id,
                new PatientId(row.getObject("patient_id", UUID.class)),
                version,
                Fact.stored(kind, SealedBody.fields(work, id, version, row.getBytes("body"))),
                State.of(row.getString("state")),
                new Written(
                        Change.of(row.getString("change")),
                        Optional.ofNullable(row.getObject("author_id", UUID.class))
                                .map(PersonId::new),
                        Optional.ofNullable(row.getObject("premises_id", UUID.class))
                                .map(PremisesId::new),
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getTimestamp("recorded_at").toInstant(),
                        SealedBody.reason(work, id, version, row.getBytes("reason")),
                        row.getObject("event_id", UUID.class)));
    }
}
