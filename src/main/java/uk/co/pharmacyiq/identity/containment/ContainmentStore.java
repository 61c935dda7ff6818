package uk.co.pharmacyiq.identity.containment;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Who is shut out. The account's end is what shuts them out: the database looks at it with each request. */
@Repository
class ContainmentStore {

    private static final String FIND = """
            select containment_id, person_id, reason, began_at, began_by
              from identity.containment
             where organisation_id = :organisation
               and person_id = :person
               and lifted_at is null
            """;

    private static final String BEGIN = """
            insert into identity.containment
                   (organisation_id, containment_id, person_id, reason, ended_before, began_at, began_by, event_id)
            select p.organisation_id, :containment, p.person_id, :reason, p.ends_at, :now, :by, :event
              from identity.person p
             where p.organisation_id = :organisation
               and p.person_id = :person
            on conflict do nothing
            """;

    private static final String SHUT_OUT = """
            update identity.person
               set ends_at = greatest(least(coalesce(ends_at, :now), :now), starts_at + interval '1 microsecond')
             where organisation_id = :organisation
               and person_id = :person
            """;

    private static final String LET_BACK = """
            update identity.person p
               set ends_at = c.ended_before
              from identity.containment c
             where p.organisation_id = :organisation
               and p.person_id = :person
               and c.organisation_id = p.organisation_id
               and c.person_id = p.person_id
               and c.lifted_at is null
            """;

    private static final String LIFT = """
            update identity.containment
               set lifted_at = :now,
                   lifted_by = :by,
                   event_id = :event
             where organisation_id = :organisation
               and person_id = :person
               and lifted_at is null
            """;

    private static final String REASON = "identity.containment.reason";

    Optional<Containment> find(Work work, PersonId person) {
        return work.sql(FIND)
                .param("organisation", work.organisation().value())
                .param("person", person.value())
                .query((row, _) -> new Containment(
                        row.getObject("containment_id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        work.open(REASON, row.getObject("containment_id", UUID.class), row.getBytes("reason")),
                        row.getTimestamp("began_at").toInstant(),
                        new PersonId(row.getObject("began_by", UUID.class))))
                .optional();
    }

    /** False where they are shut out already. */
    boolean begin(Work work, UUID containment, PersonId person, String reason) {
        boolean begun = work.sql(BEGIN)
                        .param("organisation", work.organisation().value())
                        .param("containment", containment)
                        .param("person", person.value())
                        .param("reason", work.seal(REASON, containment, reason))
                        .param("now", Timestamp.from(work.now()))
                        .param("by", work.person().value())
                        .param("event", work.eventId())
                        .update()
                == 1;
        if (begun) {
            work.sql(SHUT_OUT)
                    .param("organisation", work.organisation().value())
                    .param("person", person.value())
                    .param("now", Timestamp.from(work.now()))
                    .update();
        }
        return begun;
    }

    /** Gives the account the end it had before; false where they are not shut out. */
    boolean lift(Work work, PersonId person) {
        boolean back = work.sql(LET_BACK)
                        .param("organisation", work.organisation().value())
                        .param("person", person.value())
                        .update()
                == 1;
        return back
                && work.sql(LIFT)
                                .param("organisation", work.organisation().value())
                                .param("person", person.value())
                                .param("now", Timestamp.from(work.now()))
                                .param("by", work.person().value())
                                .param("event", work.eventId())
                                .update()
                        == 1;
    }
}
