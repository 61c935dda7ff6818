package uk.co.pharmacyiq.responsible;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.responsible.AbsenceDay.Span;
import uk.co.pharmacyiq.responsible.Contact.Arrangement;
import uk.co.pharmacyiq.responsible.Contact.Other;
import uk.co.pharmacyiq.work.Work;

/** When responsible pharmacists were away, and the days on which that was too long. */
@Repository
class AbsenceStore {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String SPANS = """
            select began_at, ended_at
              from responsible.absence
             where organisation_id = :organisation
               and premises_id = :premises
               and began_at < :until
               and (ended_at is null or ended_at > :from)
             order by began_at
            """;

    private static final String BEGIN = """
            insert into responsible.absence
                   (organisation_id, absence_id, session_id, premises_id, began_at, contact, other_name, other_number,
                    reason, event_id)
            values (:organisation, :absence, :session, :premises, :now, :contact, :name, :number, :reason, :event)
            """;

    private static final String END = """
            update responsible.absence
               set ended_at = :now,
                   ended_how = :how,
                   ended_event_id = :event
             where organisation_id = :organisation
               and session_id = :session
               and ended_at is null
            """;

    private static final String BREACHED = """
            insert into responsible.breach (organisation_id, premises_id, day, passed_at, limit_minutes, event_id)
            values (:organisation, :premises, :day, :passed, :most, :event)
            on conflict do nothing
            """;

    static final String REASON = "responsible.absence.reason";
    private static final String OTHER_NAME = "responsible.absence.other_name";
    private static final String OTHER_NUMBER = "responsible.absence.other_number";

    /** How an absence ends. Names are stored. */
    enum Ending {
        RETURNED,
        SESSION_ENDED
    }

    /** Every absence that touches a day. */
    List<Span> spans(Work work, PremisesId premises, LocalDate day) {
        return work.sql(SPANS)
                .param("premises", premises.value())
                .param("from", Timestamp.from(begins(day)))
                .param("until", Timestamp.from(begins(day.plusDays(1))))
                .query((row, _) -> new Span(
                        row.getTimestamp("began_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant)))
                .list();
    }

    void begin(Work work, PremisesId premises, OnDuty duty, UUID absence, GoAbsent.Request asked) {
        var other = asked.contact().other();
        work.sql(BEGIN)
                .param("absence", absence)
                .param("session", duty.session())
                .param("premises", premises.value())
                .param("now", Timestamp.from(work.now()))
                .param("contact", asked.contact().contact().name())
                .param(
                        "name",
                        other.map(one -> work.seal(OTHER_NAME, absence, one.name()))
                                .orElse(null),
                        Types.BINARY)
                .param(
                        "number",
                        other.map(one -> work.seal(OTHER_NUMBER, absence, one.registration()))
                                .orElse(null),
                        Types.BINARY)
                .param("reason", work.seal(REASON, absence, asked.reason()))
                .param("event", work.eventId())
                .update();
    }

    void end(Work work, UUID session, Ending how) {
        work.sql(END)
                .param("session", session)
                .param("now", Timestamp.from(work.now()))
                .param("how", how.name())
                .param("event", work.eventId())
                .update();
    }

    /** Writes down that a day's limit was passed; once for each day. */
    boolean breached(Work work, PremisesId premises, AbsenceDay day, Instant passed, long most) {
        return work.sql(BREACHED)
                        .param("premises", premises.value())
                        .param("day", Date.valueOf(day.day()))
                        .param("passed", Timestamp.from(passed))
                        .param("most", (int) most)
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    /** How a pharmacist could be reached; of a row that has the columns of the absence. */
    static Arrangement arrangement(Work work, ResultSet row, UUID absence) throws SQLException {
        var name = row.getBytes("other_name");
        var number = row.getBytes("other_number");
        return new Arrangement(
                Contact.valueOf(row.getString("contact")),
                name == null || number == null
                        ? Optional.empty()
                        : Optional.of(new Other(
                                work.open(OTHER_NAME, absence, name), work.open(OTHER_NUMBER, absence, number))));
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }
}
