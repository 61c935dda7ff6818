package uk.co.pharmacyiq.access.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.Work;

/** Requests that wait for a second person, as they are kept: what was asked is sealed. */
@Repository
class ApprovalStore {

    private static final String ADD = """
            insert into access.approval
                   (organisation_id, request_id, act, asked, asked_digest, summary, premises_id, subject_type, subject_id,
                    asker_id, asked_at, expires_at)
            values (:organisation, :request, :act, :asked, :digest, :summary, :premises, :type, :id,
                    :asker, :now, :until)
            on conflict (organisation_id, asker_id, act, asked_digest) where state = 'OPEN' do nothing
            """;

    private static final String COLUMNS = """
            select request_id, act, asked, summary, premises_id, subject_type, subject_id, asker_id, asked_at, expires_at,
                   state, decided_by, decided_at, reason
              from access.approval
            """;

    private static final String FIND = COLUMNS + """
             where organisation_id = :organisation
               and request_id = :request
            """;

    private static final String LOCK = FIND + """
               for update
            """;

    private static final String OPEN = COLUMNS + """
             where organisation_id = :organisation
               and state = 'OPEN'
               and expires_at > :now
             order by asked_at
             limit 500
            """;

    private static final String OF_ASKER = COLUMNS + """
             where organisation_id = :organisation
               and asker_id = :asker
             order by asked_at desc
             limit 50
            """;

    /** A request as it is kept. */
    record Row(
            UUID id,
            String act,
            byte[] asked,
            byte[] summary,
            Target about,
            Approval.Asking asking,
            Approval.State state,
            Approval.Decision decision) {}

    /** What is kept sealed, and by what the same thing is known again. */
    record Sealed(byte[] asked, byte[] digest, byte[] summary) {}

    void add(Work work, UUID request, String act, Sealed sealed, Instant until) {
        var about = work.target();
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("request", request)
                .param("act", act)
                .param("asked", sealed.asked())
                .param("digest", sealed.digest())
                .param("summary", sealed.summary())
                .param("premises", about.premises().map(PremisesId::value).orElse(null), Types.OTHER)
                .param("type", about.type())
                .param("id", about.id())
                .param("asker", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("until", Timestamp.from(until))
                .update();
    }

    Optional<Row> find(Work work, UUID request) {
        return one(work, FIND, request);
    }

    /** The same, held until the work ends, so that it is decided once. */
    Optional<Row> lock(Work work, UUID request) {
        return one(work, LOCK, request);
    }

    private static Optional<Row> one(Work work, String sql, UUID request) {
        return work.sql(sql)
                .param("organisation", work.organisation().value())
                .param("request", request)
                .query(ApprovalStore::row)
                .optional();
    }

    /** Those that can be decided now, the oldest first. */
    List<Row> open(Work work) {
        return work.sql(OPEN)
                .param("organisation", work.organisation().value())
                .param("now", Timestamp.from(work.now()))
                .query(ApprovalStore::row)
                .list();
    }

    List<Row> ofAsker(Work work, PersonId asker) {
        return work.sql(OF_ASKER)
                .param("organisation", work.organisation().value())
                .param("asker", asker.value())
                .query(ApprovalStore::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("request_id", UUID.class),
                row.getString("act"),
                row.getBytes("asked"),
                row.getBytes("summary"),
                new Target(
                        Optional.ofNullable(row.getObject("premises_id", UUID.class))
                                .map(PremisesId::new),
                        row.getString("subject_type"),
                        row.getString("subject_id")),
                new Approval.Asking(
                        new PersonId(row.getObject("asker_id", UUID.class)),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()),
                Approval.State.valueOf(row.getString("state")),
                new Approval.Decision(
                        Optional.ofNullable(row.getObject("decided_by", UUID.class))
                                .map(PersonId::new),
                        Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant),
                        row.getString("reason")));
    }
}
