package uk.co.pharmacyiq.access.approval;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** What became of requests, and who owes whom their roles. */
@Repository
class DecisionStore {

    private static final String DECIDE = """
            update access.approval
               set state = :state,
                   decided_by = :by,
                   decided_at = :now,
                   reason = :reason,
                   decided_event = :event
             where organisation_id = :organisation
               and request_id = :request
               and state = 'OPEN'
            """;

    private static final String EXPIRE = """
            update access.approval
               set state = 'EXPIRED',
                   decided_at = :now,
                   decided_event = :event
             where organisation_id = :organisation
               and state = 'OPEN'
               and expires_at <= :now
            returning asker_id
            """;

    private static final String OVERDUE = """
            select exists (
                select from access.approval
                 where organisation_id = :organisation
                   and state = 'OPEN'
                   and expires_at <= :now)
            """;

    /** Everybody whose roles come from somebody since a moment, themselves or by way of others whose roles do. */
    private static final String GIVEN = """
            with recursive puppet (person_id) as (
                select :giver::uuid
                 union
                select made.person_id
                  from puppet p
                  join (select g.granted_by as giver, g.person_id
                          from access.role_grant g
                         where g.organisation_id = :organisation
                           and g.granted_at > :since
                         union all
                        select a.asker_id::text, a.subject_id::uuid
                          from access.approval a
                         where a.organisation_id = :organisation
                           and a.state = 'APPROVED'
                           and a.subject_type = 'person'
                           and a.decided_at > :since) made
                    on made.giver = p.person_id::text
            )
            select exists (select from puppet where person_id = :person and person_id <> :giver)
            """;

    /** Notes what the person at work decided about a request that is locked. */
    void decide(Work work, UUID request, Approval.State state, String reason) {
        int rows = work.sql(DECIDE)
                .param("organisation", work.organisation().value())
                .param("request", request)
                .param("state", state.name())
                .param("by", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param(
                        "reason",
                        reason.isEmpty() ? null : work.seal(ApprovalStore.REASON, request, reason),
                        Types.BINARY)
                .param("event", work.eventId())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("a request was decided while it was locked");
        }
    }

    /** Whether there are any whose time is over and that nobody ended yet. */
    boolean overdue(Work work) {
        return work.sql(OVERDUE)
                .param("organisation", work.organisation().value())
                .param("now", Timestamp.from(work.now()))
                .query(Boolean.class)
                .single();
    }

    /** Ends those whose time is over; answers who had asked. */
    List<PersonId> expire(Work work) {
        return work
                .sql(EXPIRE)
                .param("organisation", work.organisation().value())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /** Whether somebody gave a person their roles since a moment, themselves or by way of others. */
    boolean gaveRoles(Work work, PersonId giver, PersonId person, Instant since) {
        return work.sql(GIVEN)
                .param("organisation", work.organisation().value())
                .param("giver", giver.value())
                .param("person", person.value())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }
}
