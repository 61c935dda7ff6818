package uk.co.pharmacyiq.governance.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.governance.inspection.Inspection.Guest;
import uk.co.pharmacyiq.governance.inspection.Scope.Subject;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** The passes; of their secrets only hashes are kept. */
@Repository
class InspectionStore {

    private static final String ADD = """
            insert into governance.inspection
                   (organisation_id, inspection_id, token_hash, inspector, body, reason, period_from, period_until,
                    premises_id, subject_type, subject_id, areas, created_at, created_by, expires_at, event_id)
            values (:organisation, :inspection, :token, :inspector, :body, :reason, :from, :until,
                    :premises, :subjectType, :subjectId, :areas, :created, :by, :expires, :event)
            """;

    private static final String LIST = """
            select inspection_id, inspector, body, reason, period_from, period_until, premises_id, subject_type, subject_id,
                   areas, created_at, created_by, expires_at, ended_at
              from governance.inspection
             where organisation_id = :organisation
               and (cardinality(areas) > 0) = :support
             order by created_at desc
             limit 100
            """;

    private static final String FIND = """
            select inspection_id, inspector, body, reason, period_from, period_until, premises_id, subject_type, subject_id,
                   areas, created_at, created_by, expires_at, ended_at
              from governance.inspection
             where organisation_id = :organisation
               and inspection_id = :inspection
            """;

    private static final String END = """
            update governance.inspection
               set ended_at = :now,
                   event_id = :event
             where organisation_id = :organisation
               and inspection_id = :inspection
               and ended_at is null
               and expires_at > :now
            """;

    static final String INSPECTOR = "governance.inspection.inspector";

    private static final String BODY = "governance.inspection.body";
    private static final String REASON = "governance.inspection.reason";

    void add(Work work, Inspection pass, byte[] tokenHash) {
        var scope = pass.scope();
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("inspection", pass.id())
                .param("token", tokenHash)
                .param("inspector", work.seal(INSPECTOR, pass.id(), pass.guest().name()))
                .param("body", work.seal(BODY, pass.id(), pass.guest().body()))
                .param("reason", work.seal(REASON, pass.id(), pass.guest().reason()))
                .param("from", Timestamp.from(scope.from()))
                .param("until", Timestamp.from(scope.until()))
                .param("premises", scope.premises().map(PremisesId::value).orElse(null), Types.OTHER)
                .param("subjectType", scope.subject().map(Subject::type).orElse(""))
                .param("subjectId", scope.subject().map(Subject::id).orElse(""))
                .param("areas", pass.areas().stream().map(Area::name).sorted().toArray(String[]::new))
                .param("created", Timestamp.from(pass.createdAt()))
                .param("by", pass.createdBy().value())
                .param("expires", Timestamp.from(pass.expiresAt()))
                .param("event", work.eventId())
                .update();
    }

    List<Inspection> list(Work work, boolean support) {
        return work.sql(LIST)
                .param("organisation", work.organisation().value())
                .param("support", support)
                .query((row, _) -> inspection(work, row))
                .list();
    }

    Optional<Inspection> find(Work work, UUID inspection) {
        return work.sql(FIND)
                .param("organisation", work.organisation().value())
                .param("inspection", inspection)
                .query((row, _) -> inspection(work, row))
                .optional();
    }

    /** Takes a pass back; false where it has ended already. */
    boolean end(Work work, UUID inspection) {
        return work.sql(END)
                        .param("organisation", work.organisation().value())
                        .param("inspection", inspection)
                        .param("now", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    private static Inspection inspection(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("inspection_id", UUID.class);
        var type = row.getString("subject_type");
        return new Inspection(
                id,
                new Guest(
                        work.open(INSPECTOR, id, row.getBytes("inspector")),
                        work.open(BODY, id, row.getBytes("body")),
                        work.open(REASON, id, row.getBytes("reason"))),
                new Scope(
                        row.getTimestamp("period_from").toInstant(),
                        row.getTimestamp("period_until").toInstant(),
                        Optional.ofNullable(row.getObject("premises_id", UUID.class))
                                .map(PremisesId::new),
                        type.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Subject(type, row.getString("subject_id")))),
                PassDoor.areas(row),
                row.getTimestamp("created_at").toInstant(),
                new PersonId(row.getObject("created_by", UUID.class)),
                row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }
}
