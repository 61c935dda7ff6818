package uk.co.pharmacyiq.identity.terminal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.session.StaffNames;
import uk.co.pharmacyiq.identity.session.Terminal;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** The terminals and the PINs; no other class knows their SQL. */
@Repository
class TerminalStore {

    private static final String ADD = """
            insert into identity.terminal
                (organisation_id, terminal_id, premises_id, name, token_hash, enrolled_by, enrolled_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String LIST = """
            select t.terminal_id, t.premises_id, t.name, t.enrolled_at, p.person_id, p.display_name,
                   (select count(*)
                      from identity.session s
                     where s.organisation_id = t.organisation_id
                       and s.terminal_id = t.terminal_id
                       and s.ended_at is null
                       and s.started_at > :since) as people
              from identity.terminal t
              join identity.person p on p.organisation_id = t.organisation_id and p.person_id = t.enrolled_by
             where t.organisation_id = :organisation
               and t.premises_id = :premises
               and t.revoked_at is null
             order by t.name
            """;

    private static final String FIND = """
            select organisation_id, terminal_id, premises_id, name
              from identity.terminal
             where organisation_id = ?
               and terminal_id = ?
               and revoked_at is null
            """;

    private static final String REVOKE = """
            update identity.terminal
               set revoked_at = ?
             where organisation_id = ?
               and terminal_id = ?
               and revoked_at is null
            """;

    private static final String END_SESSIONS = """
            update identity.session
               set ended_at = ?, ended_why = 'ended'
             where organisation_id = ?
               and terminal_id = ?
               and ended_at is null
            """;

    private static final String SET_PIN = """
            insert into identity.pin (organisation_id, person_id, pin, set_at)
            values (?, ?, ?, ?)
            on conflict (organisation_id, person_id) do update
               set pin = excluded.pin, set_at = excluded.set_at
            """;

    boolean add(Work work, UUID terminal, PremisesId premises, String name, byte[] tokenHash) {
        return work.sql(ADD)
                        .param(work.organisation().value())
                        .param(terminal)
                        .param(premises.value())
                        .param(name)
                        .param(tokenHash)
                        .param(work.person().value())
                        .param(Timestamp.from(work.now()))
                        .update()
                == 1;
    }

    List<ViewTerminals.Listed> list(Work work, PremisesId premises, Instant since) {
        return work.sql(LIST)
                .param("since", Timestamp.from(since))
                .param("organisation", work.organisation().value())
                .param("premises", premises.value())
                .query((row, _) -> new ViewTerminals.Listed(
                        row.getObject("terminal_id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("enrolled_at").toInstant(),
                        StaffNames.open(work, row.getObject("person_id", UUID.class), row.getBytes("display_name")),
                        row.getInt("people")))
                .list();
    }

    Optional<Terminal> find(Work work, UUID terminal) {
        return work.sql(FIND)
                .param(work.organisation().value())
                .param(terminal)
                .query(Terminal.class)
                .optional();
    }

    /** Takes a terminal away; answers how many sessions ended with it. */
    int revoke(Work work, UUID terminal) {
        work.sql(REVOKE)
                .param(Timestamp.from(work.now()))
                .param(work.organisation().value())
                .param(terminal)
                .update();
        return work.sql(END_SESSIONS)
                .param(Timestamp.from(work.now()))
                .param(work.organisation().value())
                .param(terminal)
                .update();
    }

    void setPin(Work work, PersonId person, byte[] sealed) {
        work.sql(SET_PIN)
                .param(work.organisation().value())
                .param(person.value())
                .param(sealed)
                .param(Timestamp.from(work.now()))
                .update();
    }
}
