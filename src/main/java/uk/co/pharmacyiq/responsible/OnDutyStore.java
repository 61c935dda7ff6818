package uk.co.pharmacyiq.responsible;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.responsible.OnDuty.Away;
import uk.co.pharmacyiq.responsible.OnDuty.Named;
import uk.co.pharmacyiq.work.Work;

/** Who is responsible where, and since when. A session is begun, and ended once. */
@Repository
class OnDutyStore {

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('responsible/' || cast(:premises as text), 0))";

    private static final String OPEN = """
            select s.session_id, s.person_id, s.name, s.registration, s.claim, s.began_at, a.absence_id,
                   a.began_at as away_since, a.contact, a.other_name, a.other_number, a.reason
              from responsible.session s
              left join responsible.absence a
                on a.organisation_id = s.organisation_id and a.session_id = s.session_id and a.ended_at is null
             where s.organisation_id = :organisation
               and s.premises_id = :premises
               and s.ended_at is null
            """;

    private static final String AWAY = """
            select distinct premises_id
              from responsible.absence
             where organisation_id = :organisation
               and ended_at is null
             order by premises_id
            """;

    private static final String BEGIN = """
            insert into responsible.session
                   (organisation_id, session_id, premises_id, person_id, name, registration, claim, began_at, event_id)
            values (:organisation, :session, :premises, :person, :name, :registration, :claim, :now, :event)
            """;

    private static final String END = """
            update responsible.session
               set ended_at = :now,
                   ended_how = :how,
                   ended_by = :by,
                   ended_event_id = :event
             where organisation_id = :organisation
               and session_id = :session
               and ended_at is null
            """;

    static final String NAME = "responsible.session.name";
    static final String REGISTRATION = "responsible.session.registration";

    /** How a session ends. Names are stored. */
    enum Ending {
        SIGNED_OFF,
        HANDED_OVER,
        SIGNED_OFF_BY_ANOTHER
    }

    /** Whoever is responsible, and what their registration number is claimed by. */
    record Open(OnDuty duty, byte[] claim) {}

    /** Lets nobody else change who is responsible at these premises until this work is over. */
    void lock(Work work, PremisesId premises) {
        work.sql(LOCK)
                .param("premises", premises.toString())
                .query((_, _) -> true)
                .list();
    }

    /** Premises whose responsible pharmacist is away now. */
    List<PremisesId> away(Work work) {
        return work.sql(AWAY)
                .query((row, _) -> new PremisesId(row.getObject("premises_id", UUID.class)))
                .list();
    }

    Optional<OnDuty> onDuty(Work work, PremisesId premises) {
        return open(work, premises).map(Open::duty);
    }

    Optional<Open> open(Work work, PremisesId premises) {
        return work.sql(OPEN)
                .param("premises", premises.value())
                .query((row, _) -> open(work, row))
                .optional();
    }

    void begin(Work work, PremisesId premises, UUID session, Named named, byte[] claim) {
        work.sql(BEGIN)
                .param("session", session)
                .param("premises", premises.value())
                .param("person", work.person().value())
                .param("name", work.seal(NAME, session, named.name()))
                .param("registration", work.seal(REGISTRATION, session, named.registration()))
                .param("claim", claim)
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    void end(Work work, UUID session, Ending how) {
        work.sql(END)
                .param("session", session)
                .param("how", how.name())
                .param("by", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    private static Open open(Work work, ResultSet row) throws SQLException {
        var session = row.getObject("session_id", UUID.class);
        return new Open(
                new OnDuty(
                        session,
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new Named(
                                work.open(NAME, session, row.getBytes("name")),
                                work.open(REGISTRATION, session, row.getBytes("registration"))),
                        row.getTimestamp("began_at").toInstant(),
                        away(work, row, row.getObject("absence_id", UUID.class))),
                row.getBytes("claim"));
    }

    private static Optional<Away> away(Work work, ResultSet row, @Nullable UUID absence) throws SQLException {
        return absence == null
                ? Optional.empty()
                : Optional.of(new Away(
                        absence,
                        row.getTimestamp("away_since").toInstant(),
                        AbsenceStore.arrangement(work, row, absence),
                        work.open(AbsenceStore.REASON, absence, row.getBytes("reason"))));
    }
}
