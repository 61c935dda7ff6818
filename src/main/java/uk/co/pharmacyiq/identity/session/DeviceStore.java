package uk.co.pharmacyiq.identity.session;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/** The browsers each person has signed in with. */
@Repository
class DeviceStore {

    private static final String FIND = """
            select device_id
              from identity.device
             where organisation_id = ?
               and person_id = ?
               and token_hash = ?
            """;

    private static final String ANY = """
            select exists (select from identity.device where organisation_id = ? and person_id = ?)
            """;

    private static final String ADD = """
            insert into identity.device (organisation_id, person_id, device_id, token_hash, first_seen_at)
            values (?, ?, ?, ?, ?)
            on conflict (organisation_id, person_id, token_hash) do nothing
            """;

    /** Asked before anybody has proved anything, and asked alike of names that are nobody's. */
    private static final String KNOWN = """
            select exists (
                select
                  from identity.device d
                  join identity.person p on p.organisation_id = d.organisation_id and p.person_id = d.person_id
                 where d.organisation_id = ?
                   and d.token_hash = ?
                   and p.username_blind = ?)
            """;

    Optional<UUID> find(Work work, PersonId person, Browser browser) {
        return work.sql(FIND)
                .param(work.organisation().value())
                .param(person.value())
                .param(browser.token().hash())
                .query(UUID.class)
                .optional();
    }

    boolean hasAny(Work work, PersonId person) {
        return work.sql(ANY)
                .param(work.organisation().value())
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    UUID add(Work work, PersonId person, Browser browser) {
        var id = TimeOrderedId.next();
        work.sql(ADD)
                .param(work.organisation().value())
                .param(person.value())
                .param(id)
                .param(browser.token().hash())
                .param(Timestamp.from(work.now()))
                .update();
        return find(work, person, browser).orElseThrow();
    }

    boolean isKnown(Anteroom.Visit visit, Browser browser, String username) {
        return visit.sql(KNOWN)
                .param(visit.organisation().value())
                .param(browser.token().hash())
                .param(StaffNames.blind(visit, username))
                .query(Boolean.class)
                .single();
    }
}
