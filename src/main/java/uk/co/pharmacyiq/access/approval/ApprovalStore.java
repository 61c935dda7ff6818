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
import uk.co.pharmacyiq.work.SecondPerson.Awaited;
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

    static final String REASON = "access.approval.reason";

    private static final String ASKED = "access.approval.asked";
    private static final String SUMMARY = "access.approval.summary";

    /** Adds a request; what is asked for twice is known again by its keyed hash. */
    void add(Work work, Awaited waiting, Instant until) {
        var about = work.target();
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("request", waiting.request())
                .param("act", waiting.act())
                .param("asked", work.seal(ASKED, waiting.request(), waiting.asked()))
                .param("digest", work.blind(ASKED, known(waiting)))
                .param("summary", work.seal(SUMMARY, waiting.request(), waiting.summary()))
                .param("premises", about.premises().map(PremisesId::value).orElse(null), Types.OTHER)
                .param("type", about.type())
                .param("id", about.id())
                .param("asker", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("until", Timestamp.from(until))
                .update();
    }

    private static String known(Awaited waiting) {
        return waiting.act() + "\n" + waiting.asked();
    }

    Optional<Approval> find(Work work, UUID request) {
        return one(work, FIND, request);
    }

    /** The same, held until the work ends, so that it is decided once. */
    Optional<Approval> lock(Work work, UUID request) {
        return one(work, LOCK, request);
    }

    private static Optional<Approval> one(Work work, String sql, UUID request) {
        return work.sql(sql)
                .param("organisation", work.organisation().value())
                .param("request", request)
                .query((row, _) -> approval(work, row))
                .optional();
    }

    /** Those that can be decided now, the oldest first. */
    List<Approval> open(Work work) {
        return work.sql(OPEN)
                .param("organisation", work.organisation().value())
                .param("now", Timestamp.from(work.now()))
                .query((row, _) -> approval(work, row))
                .list();
    }

    List<Approval> ofAsker(Work work, PersonId asker) {
        return work.sql(OF_ASKER)
                .param("organisation", work.organisation().value())
                .param("asker", asker.value())
                .query((row, _) -> approval(work, row))
                .list();
    }

    private static Approval approval(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("request_id", UUID.class);
        var reason = Optional.ofNullable(row.getBytes("reason"));
        return new Approval(
                id,
                row.getString("act"),
                work.open(ASKED, id, row.getBytes("asked")),
                work.open(SUMMARY, id, row.getBytes("summary")),
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
                        reason.map(box -> work.open(REASON, id, box)).orElse("")));
    }
}
