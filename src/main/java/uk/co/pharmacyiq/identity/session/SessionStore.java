package uk.co.pharmacyiq.identity.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Work;

/** Sessions of people who are at work. */
@Repository
class SessionStore {

    /**
     * Without a request for this long a session is over: terminals in a pharmacy are shared (rules, SC-24; NIST SP
     * 800-63B-4, section 2.3.3).
     */
    static final Duration IDLE = Duration.ofMinutes(15);

    /** However busy, a session is over after this long (rules, SC-24; NIST SP 800-63B-4, section 2.3.3). */
    static final Duration ABSOLUTE = Duration.ofHours(12);

    private static final int MOST_OF_DEVICE = 200;

    private static final String START = """
            insert into identity.session
                (organisation_id, session_id, token_hash, person_id, authentication, started_at, last_seen_at, proved_at,
                 address, device, terminal_id, device_id)
            values (:organisation, :session, :hash, :person, :authentication, :now, :now, :now, :address, :device,
                    :terminal, :known)
            """;

    private static final String LIVE = """
               and ended_at is null
               and (last_seen_at > :seen_after or terminal_id is not null)
               and started_at > :started_after
            """;

    private static final String LIST = """
            select session_id, started_at, last_seen_at, address, device, authentication, terminal_id,
                   locked_at is not null or last_seen_at <= :seen_after as locked
              from identity.session
             where organisation_id = :organisation
               and person_id = :person
            """ + LIVE + " order by started_at desc, session_id desc limit 100";

    private static final String END = """
            update identity.session
               set ended_at = :now, ended_why = :why
             where organisation_id = :organisation
               and person_id = :person
               and session_id = :session
            """ + LIVE;

    private static final String END_ALL = """
            update identity.session
               set ended_at = :now, ended_why = :why
             where organisation_id = :organisation
               and person_id = :person
               and ended_at is null
            """;

    private static final String END_EVERYBODYS = """
            update identity.session
               set ended_at = :now, ended_why = :why
             where organisation_id = :organisation
               and ended_at is null
            """;

    private static final String END_AT = """
            update identity.session
               set ended_at = :now, ended_why = 'replaced'
             where organisation_id = :organisation
               and person_id = :person
               and terminal_id = :terminal
               and ended_at is null
            returning session_id
            """;

    private static final String IS_PERSON = """
            select exists (select from identity.person where organisation_id = ? and person_id = ?)
            """;

    static final String ADDRESS = "identity.session.address";
    static final String DEVICE = "identity.session.device";

    /** Where a session begins. */
    record Start(byte[] tokenHash, String device, Optional<Terminal> terminal, UUID known) {}

    /** Starts the session that the actor came with. */
    void start(Work work, Actor.Person person, Start begin) {
        var device = begin.device();
        work.sql(START)
                .param("organisation", work.organisation().value())
                .param("session", person.session())
                .param("hash", begin.tokenHash())
                .param("person", person.id().value())
                .param("authentication", person.authentication())
                .param("now", Timestamp.from(work.now()))
                .param(
                        "address",
                        work.seal(ADDRESS, person.session(), person.request().address()))
                .param("device", work.seal(DEVICE, person.session(), shortened(device)))
                .param("terminal", begin.terminal().map(Terminal::terminalId).orElse(null))
                .param("known", begin.known())
                .update();
    }

    /** The live sessions of a person, the latest first. */
    List<ListSessions.Open> list(Work work, PersonId person, UUID current) {
        return work.sql(LIST)
                .param("organisation", work.organisation().value())
                .param("person", person.value())
                .param("seen_after", Timestamp.from(work.now().minus(IDLE)))
                .param("started_after", Timestamp.from(work.now().minus(ABSOLUTE)))
                .query((row, _) -> open(work, row, current))
                .list();
    }

    private static ListSessions.Open open(Work work, ResultSet row, UUID current) throws SQLException {
        var id = row.getObject("session_id", UUID.class);
        return new ListSessions.Open(
                id,
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("last_seen_at").toInstant(),
                work.open(ADDRESS, id, row.getBytes("address")),
                work.open(DEVICE, id, row.getBytes("device")),
                row.getString("authentication"),
                row.getObject("terminal_id") != null,
                row.getBoolean("locked"),
                id.equals(current));
    }

    private static String shortened(String device) {
        return device.length() > MOST_OF_DEVICE ? device.substring(0, MOST_OF_DEVICE) : device;
    }

    /** Ends one session; false where it was not live. */
    boolean end(Work work, PersonId person, UUID session, Sessions.Why why) {
        return work.sql(END)
                        .param("now", Timestamp.from(work.now()))
                        .param("why", why.stored)
                        .param("organisation", work.organisation().value())
                        .param("person", person.value())
                        .param("session", session)
                        .param("seen_after", Timestamp.from(work.now().minus(IDLE)))
                        .param("started_after", Timestamp.from(work.now().minus(ABSOLUTE)))
                        .update()
                == 1;
    }

    /** Ends every session of a person; answers how many. */
    int endAll(Work work, PersonId person, Sessions.Why why) {
        return work.sql(END_ALL)
                .param("now", Timestamp.from(work.now()))
                .param("why", why.stored)
                .param("organisation", work.organisation().value())
                .param("person", person.value())
                .update();
    }

    /** Ends every session of everybody; answers how many. */
    int endEverybodys(Work work, Sessions.Why why) {
        return work.sql(END_EVERYBODYS)
                .param("now", Timestamp.from(work.now()))
                .param("why", why.stored)
                .param("organisation", work.organisation().value())
                .update();
    }

    /** Ends what the person still has at a terminal where they begin anew. */
    List<UUID> endAt(Work work, PersonId person, UUID terminal) {
        return work.sql(END_AT)
                .param("now", Timestamp.from(work.now()))
                .param("organisation", work.organisation().value())
                .param("person", person.value())
                .param("terminal", terminal)
                .query(UUID.class)
                .list();
    }

    boolean isPerson(Work work, PersonId person) {
        return work.sql(IS_PERSON)
                .param(work.organisation().value())
                .param(person.value())
                .query(Boolean.class)
                .single();
    }
}
