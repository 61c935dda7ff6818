package uk.co.pharmacyiq.identity.statement;

import java.sql.Timestamp;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Who accepted which version of the statement. */
@Repository
class StatementStore {

    private static final String ADD = """
            insert into identity.statement_acceptance (organisation_id, person_id, version, accepted_at, event_id)
            values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String NOTE = """
            update identity.person
               set statement_version = ?
             where organisation_id = ?
               and person_id = ?
            """;

    void accept(Work work, PersonId person, String version) {
        work.sql(ADD)
                .param(work.organisation().value())
                .param(person.value())
                .param(version)
                .param(Timestamp.from(work.now()))
                .param(work.eventId())
                .update();
        work.sql(NOTE)
                .param(version)
                .param(work.organisation().value())
                .param(person.value())
                .update();
    }
}
