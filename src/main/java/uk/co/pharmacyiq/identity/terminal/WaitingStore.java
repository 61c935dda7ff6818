package uk.co.pharmacyiq.identity.terminal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.session.Anteroom.Visit;
import uk.co.pharmacyiq.identity.session.Sessions;
import uk.co.pharmacyiq.identity.session.StaffNames;
import uk.co.pharmacyiq.identity.session.Terminal;
import uk.co.pharmacyiq.kernel.PersonId;

/** The sessions that wait at a terminal to be unlocked, looked at before anybody has proved anything. */
@Repository
class WaitingStore {

    private static final String WAITING = """
            select s.session_id, s.person_id, p.display_name, p.rights_version, s.authentication, s.started_at,
                   s.proved_at, nullif(n.pin, '') as pin
              from identity.session s
              join identity.person p on p.organisation_id = s.organisation_id and p.person_id = s.person_id
              left join identity.pin n on n.organisation_id = s.organisation_id and n.person_id = s.person_id
             where s.organisation_id = :organisation
               and s.terminal_id = :terminal
               and s.ended_at is null
               and s.started_at > :started_after
               and p.status = 'active'
               and (p.ends_at is null or p.ends_at > :now)
               and (cast(:session as uuid) is null or s.session_id = :session)
            """;

    private static final String END = """
            update identity.session
               set ended_at = ?, ended_why = 'wrong-pins'
             where organisation_id = ?
               and session_id = ?
               and ended_at is null
            """;

    /** A session that waits, and what opens it. */
    record Waiting(
            UUID sessionId,
            UUID personId,
            String displayName,
            long rightsVersion,
            String authentication,
            OffsetDateTime startedAt,
            OffsetDateTime provedAt,
            byte @Nullable [] pin) {

        PersonId person() {
            return new PersonId(personId);
        }
    }

    List<Waiting> waiting(Visit visit, Terminal terminal) {
        return find(visit, terminal, null);
    }

    Optional<Waiting> waiting(Visit visit, Terminal terminal, UUID session) {
        return find(visit, terminal, session).stream().findFirst();
    }

    boolean end(Visit visit, UUID session) {
        return visit.sql(END)
                        .param(Timestamp.from(visit.now()))
                        .param(visit.organisation().value())
                        .param(session)
                        .update()
                == 1;
    }

    private static List<Waiting> find(Visit visit, Terminal terminal, @Nullable UUID session) {
        return visit
                .sql(WAITING)
                .param("organisation", visit.organisation().value())
                .param("terminal", terminal.terminalId())
                .param("started_after", Timestamp.from(visit.now().minus(Sessions.ABSOLUTE)))
                .param("now", Timestamp.from(visit.now()))
                .param("session", session)
                .query((row, _) -> waiting(visit, row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Waiting::displayName).thenComparing(Waiting::sessionId))
                .limit(100)
                .toList();
    }

    private static Waiting waiting(Visit visit, ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("session_id", UUID.class),
                row.getObject("person_id", UUID.class),
                StaffNames.open(visit, row.getObject("person_id", UUID.class), row.getBytes("display_name")),
                row.getLong("rights_version"),
                row.getString("authentication"),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("proved_at", OffsetDateTime.class),
                row.getBytes("pin"));
    }
}
