package uk.co.pharmacyiq.governance.record;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/** Who may take what of the record away, because a second person agreed. */
@Repository
class PermitStore {

    private static final String WISH = "governance.export_permit.wish";
    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private static final String ADD = """
            insert into governance.export_permit
                   (organisation_id, permit_id, person_id, wish, wish_blind, approved_by, approved_at, expires_at, event_id)
            values (:organisation, :permit, :person, :wish, :blind, :by, :now, :until, :event)
            """;

    private static final String GOOD = """
            select permit_id, approved_by
              from governance.export_permit
             where organisation_id = :organisation
               and person_id = :person
               and wish_blind = :blind
               and expires_at > :now
             order by expires_at desc
             limit 1
            """;

    /** A permit that is good. */
    record Permit(UUID id, PersonId approvedBy) {}

    /** By the word of the person at work, for somebody else. */
    UUID add(Work work, PersonId person, String wish) {
        var permit = TimeOrderedId.next();
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("permit", permit)
                .param("person", person.value())
                .param("wish", work.seal(WISH, permit, wish))
                .param("blind", work.blind(WISH, wish))
                .param("by", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("until", Timestamp.from(work.now().plus(GOOD_FOR)))
                .param("event", work.eventId())
                .update();
        return permit;
    }

    /** That of the person at work for exactly this. */
    Optional<Permit> good(Work work, String wish) {
        return work.sql(GOOD)
                .param("organisation", work.organisation().value())
                .param("person", work.person().value())
                .param("blind", work.blind(WISH, wish))
                .param("now", Timestamp.from(work.now()))
                .query((row, _) -> new Permit(
                        row.getObject("permit_id", UUID.class), new PersonId(row.getObject("approved_by", UUID.class))))
                .optional();
    }
}
