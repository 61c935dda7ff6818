package uk.co.pharmacyiq.identity.session;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.session.Sessions.Parked;
import uk.co.pharmacyiq.work.Work;

/** What people were in the middle of when they locked. What they had typed is sealed: nobody else ever sees it. */
@Repository
class ParkedStore {

    private static final String PARK = """
            insert into identity.parked_work (organisation_id, session_id, page, typed, parked_at)
            values (?, ?, ?, ?, ?)
            on conflict (organisation_id, session_id) do update
               set page = excluded.page, typed = excluded.typed, parked_at = excluded.parked_at
            """;

    private static final String EMPTY = """
            update identity.parked_work
               set page = '', typed = ''
             where organisation_id = ?
               and session_id = ?
            """;

    private static final String FIND = """
            select page, typed
              from identity.parked_work
             where organisation_id = ?
               and session_id = ?
               and typed <> ''
            """;

    private static final String TYPED = "identity.parked_work.typed";

    void park(Work work, UUID session, Parked parked) {
        work.sql(PARK)
                .param(work.organisation().value())
                .param(session)
                .param(parked.page())
                .param(work.seal(TYPED, session, parked.typed()))
                .param(Timestamp.from(work.now()))
                .update();
    }

    /** Hands it on to the session that takes the place of the one before. */
    void move(Work work, UUID from, UUID to) {
        find(work, from).ifPresent(parked -> park(work, to, parked));
        empty(work, from);
    }

    Optional<Parked> find(Work work, UUID session) {
        return work.sql(FIND)
                .param(work.organisation().value())
                .param(session)
                .query((row, _) -> new Parked(row.getString("page"), work.open(TYPED, session, row.getBytes("typed"))))
                .optional();
    }

    void empty(Work work, UUID session) {
        work.sql(EMPTY).param(work.organisation().value()).param(session).update();
    }
}
