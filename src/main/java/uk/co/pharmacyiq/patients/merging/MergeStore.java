package uk.co.pharmacyiq.patients.merging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.work.Work;

/** Merges, and what each set aside. */
@Repository
class MergeStore {

    private static final String REASON = "patients.merge.reason";
    private static final String UNDONE_REASON = "patients.merge.undone_reason";

    /** In order of id, so that two who merge the same pair wait for one another instead of for ever. */
    private static final String LOCK = """
            select merged_into is null
              from patients.patient
             where organisation_id = :organisation
               and patient_id in (:one, :other)
             order by patient_id
               for no key update
            """;

    private static final String ADD = """
            insert into patients.merge (organisation_id, merge_id, merged_id, survivor_id, premises_id, stood, merged_at,
                merged_by, reason, event_id)
            values (:organisation, :merge, :merged, :survivor, :premises, :stood, :now, :by, :reason, :event)
            """;

    private static final String SET_ASIDE = """
            insert into patients.merge_aside (organisation_id, merge_id, entry_id, version)
            values (:organisation, :merge, :entry, :version)
            """;

    private static final String COLUMNS = """
            select merge_id, merged_id, survivor_id, stood, merged_at, merged_by, reason, undone_at, undone_by, undone_reason
              from patients.merge
            """;

    private static final String FIND = COLUMNS + """
             where organisation_id = :organisation
               and merge_id = :merge
            """;

    private static final String OF = COLUMNS + """
             where organisation_id = :organisation
               and (survivor_id = :patient or merged_id = :patient)
             order by merged_at desc, merge_id desc
            """;

    /** One that was joined to the same record later, or by which that record itself was joined to another. */
    private static final String LATER = """
            select count(*)
              from patients.merge l
              join patients.merge m on m.organisation_id = l.organisation_id
             where l.organisation_id = :organisation
               and m.merge_id = :merge
               and l.undone_at is null
               and (l.merged_id = m.survivor_id
                    or l.survivor_id = m.survivor_id and (l.merged_at, l.merge_id) > (m.merged_at, m.merge_id))
            """;

    private static final String ASIDE = """
            select entry_id, version
              from patients.merge_aside
             where organisation_id = :organisation
               and merge_id = :merge
             order by entry_id
            """;

    private static final String UNDO = """
            update patients.merge
               set undone_at = :now,
                   undone_by = :by,
                   undone_reason = :reason,
                   undone_event_id = :event
             where organisation_id = :organisation
               and merge_id = :merge
               and undone_at is null
            """;

    /** An entry that a merge ended, and the version that says so. */
    record Aside(UUID entry, int version) {}

    /** Holds both records for this work: for each that exists, whether it is one of its own. */
    List<Boolean> lock(Work work, PatientId one, PatientId other) {
        return work.sql(LOCK)
                .param("organisation", work.organisation().value())
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .list();
    }

    void add(Work work, PremisesId premises, Merge merge, List<Entry> aside) {
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("merge", merge.id())
                .param("merged", merge.merged().value())
                .param("survivor", merge.survivor().value())
                .param("premises", premises.value())
                .param("stood", merge.stood().toArray(UUID[]::new))
                .param("now", Timestamp.from(merge.made().at()))
                .param("by", merge.made().by().value())
                .param("reason", work.seal(REASON, merge.id(), merge.made().reason()))
                .param("event", work.eventId())
                .update();
        aside.forEach(entry -> work.sql(SET_ASIDE)
                .param("organisation", work.organisation().value())
                .param("merge", merge.id())
                .param("entry", entry.id())
                .param("version", entry.version() + 1)
                .update());
    }

    Optional<Merge> find(Work work, UUID merge) {
        return work.sql(FIND)
                .param("organisation", work.organisation().value())
                .param("merge", merge)
                .query((row, _) -> merge(work, row))
                .optional();
    }

    /** Merges in which a record took part, the latest first. */
    List<Merge> of(Work work, PatientId patient) {
        return work.sql(OF)
                .param("organisation", work.organisation().value())
                .param("patient", patient.value())
                .query((row, _) -> merge(work, row))
                .list();
    }

    boolean hasLater(Work work, UUID merge) {
        return work.sql(LATER)
                        .param("organisation", work.organisation().value())
                        .param("merge", merge)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What a merge set aside: each entry with the version in which it was ended. */
    List<Aside> aside(Work work, UUID merge) {
        return work.sql(ASIDE)
                .param("organisation", work.organisation().value())
                .param("merge", merge)
                .query((row, _) -> new Aside(row.getObject("entry_id", UUID.class), row.getInt("version")))
                .list();
    }

    void undo(Work work, UUID merge, String reason) {
        work.sql(UNDO)
                .param("organisation", work.organisation().value())
                .param("merge", merge)
                .param("now", Timestamp.from(work.now()))
                .param("by", work.person().value())
                .param("reason", work.seal(UNDONE_REASON, merge, reason))
                .param("event", work.eventId())
                .update();
    }

    private static Merge merge(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("merge_id", UUID.class);
        var undone = Optional.ofNullable(row.getTimestamp("undone_at"));
        var by = row.getObject("undone_by", UUID.class);
        var undoneReason = row.getBytes("undone_reason");
        return new Merge(
                id,
                new PatientId(row.getObject("merged_id", UUID.class)),
                new PatientId(row.getObject("survivor_id", UUID.class)),
                Set.of((UUID[]) row.getArray("stood").getArray()),
                new Merge.Done(
                        row.getTimestamp("merged_at").toInstant(),
                        new PersonId(row.getObject("merged_by", UUID.class)),
                        work.open(REASON, id, row.getBytes("reason"))),
                undone.map(at ->
                        new Merge.Done(at.toInstant(), new PersonId(by), work.open(UNDONE_REASON, id, undoneReason))));
    }
}
