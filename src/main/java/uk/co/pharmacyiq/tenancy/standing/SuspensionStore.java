package uk.co.pharmacyiq.tenancy.standing;

import java.sql.Timestamp;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/** The suspensions of an organisation. An open one is what the database looks at with each request. */
@Repository
class SuspensionStore {

    private static final String BEGIN = """
            insert into tenancy.suspension (organisation_id, suspension_id, began_at, event_id)
            values (:organisation, :suspension, :now, :event)
            on conflict do nothing
            """;

    private static final String END = """
            update tenancy.suspension
               set ended_at = :now,
                   event_id = :event
             where organisation_id = :organisation
               and ended_at is null
            """;

    private static final String OPEN = """
            select exists (
                select
                  from tenancy.suspension
                 where organisation_id = :organisation
                   and ended_at is null)
            """;

    /** False where one is open. */
    boolean begin(Work work) {
        return work.sql(BEGIN)
                        .param("organisation", work.organisation().value())
                        .param("suspension", TimeOrderedId.next())
                        .param("now", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    /** False where none is open. */
    boolean end(Work work) {
        return work.sql(END)
                        .param("organisation", work.organisation().value())
                        .param("now", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    boolean isOpen(Work work) {
        return work.sql(OPEN)
                .param("organisation", work.organisation().value())
                .query(Boolean.class)
                .single();
    }
}
