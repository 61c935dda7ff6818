package uk.co.pharmacyiq.responsible;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.responsible.OnDuty.Named;
import uk.co.pharmacyiq.responsible.ViewRecord.Absence;
import uk.co.pharmacyiq.responsible.ViewRecord.Breach;
import uk.co.pharmacyiq.responsible.ViewRecord.Ended;
import uk.co.pharmacyiq.responsible.ViewRecord.Line;
import uk.co.pharmacyiq.responsible.ViewRecord.Note;
import uk.co.pharmacyiq.work.Work;

/** The record as it is read. */
@Repository
class DutyRecordStore {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String SESSIONS = """
            select session_id, name, registration, began_at, ended_at, ended_how, ended_by
              from responsible.session
             where organisation_id = :organisation
               and premises_id = :premises
               and began_at < :until
               and (ended_at is null or ended_at >= :from)
             order by began_at desc
            """;

    private static final String ABSENCES = """
            select absence_id, session_id, began_at, ended_at, contact, other_name, other_number, reason
              from responsible.absence
             where organisation_id = :organisation
               and session_id = any(:sessions)
             order by began_at
            """;

    private static final String NOTES = """
            select note_id, session_id, words, written_by, written_at
              from responsible.note
             where organisation_id = :organisation
               and session_id = any(:sessions)
             order by written_at, note_id
            """;

    private static final String BREACHES = """
            select day, passed_at, limit_minutes
              from responsible.breach
             where organisation_id = :organisation
               and premises_id = :premises
               and day between :first and :last
             order by day desc
            """;

    private record Of<T>(UUID session, T value) {}

    List<Line> lines(Work work, ViewRecord.Request request, Map<PersonId, String> names) {
        var sessions = work.sql(SESSIONS)
                .param("premises", request.premises().value())
                .param("from", Timestamp.from(begins(request.from())))
                .param("until", Timestamp.from(begins(request.to().plusDays(1))))
                .query((row, _) -> line(work, row, names))
                .list();
        var ids = sessions.stream().map(Line::session).toArray(UUID[]::new);
        var absences = grouped(work.sql(ABSENCES)
                .param("sessions", ids)
                .query((row, _) -> absence(work, row))
                .list());
        var notes = grouped(work.sql(NOTES)
                .param("sessions", ids)
                .query((row, _) -> note(work, row, names))
                .list());
        return sessions.stream()
                .map(line -> new Line(
                        line.session(),
                        line.named(),
                        line.began(),
                        line.ended(),
                        absences.getOrDefault(line.session(), List.of()),
                        notes.getOrDefault(line.session(), List.of())))
                .toList();
    }

    List<Breach> breaches(Work work, ViewRecord.Request request) {
        return work.sql(BREACHES)
                .param("premises", request.premises().value())
                .param("first", Date.valueOf(request.from()))
                .param("last", Date.valueOf(request.to()))
                .query((row, _) -> new Breach(
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("passed_at").toInstant(),
                        row.getInt("limit_minutes")))
                .list();
    }

    private static Line line(Work work, ResultSet row, Map<PersonId, String> names) throws SQLException {
        var session = row.getObject("session_id", UUID.class);
        return new Line(
                session,
                new Named(
                        work.open(OnDutyStore.NAME, session, row.getBytes("name")),
                        work.open(OnDutyStore.REGISTRATION, session, row.getBytes("registration"))),
                row.getTimestamp("began_at").toInstant(),
                ended(row, names),
                List.of(),
                List.of());
    }

    private static Optional<Ended> ended(ResultSet row, Map<PersonId, String> names) throws SQLException {
        var at = row.getTimestamp("ended_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new Ended(
                        at.toInstant(),
                        row.getString("ended_how"),
                        names.getOrDefault(new PersonId(row.getObject("ended_by", UUID.class)), "")));
    }

    private static Of<Absence> absence(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("absence_id", UUID.class);
        return new Of<>(
                row.getObject("session_id", UUID.class),
                new Absence(
                        id,
                        row.getTimestamp("began_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                        AbsenceStore.arrangement(work, row, id),
                        work.open(AbsenceStore.REASON, id, row.getBytes("reason"))));
    }

    private static Of<Note> note(Work work, ResultSet row, Map<PersonId, String> names) throws SQLException {
        var id = row.getObject("note_id", UUID.class);
        return new Of<>(
                row.getObject("session_id", UUID.class),
                new Note(
                        row.getTimestamp("written_at").toInstant(),
                        names.getOrDefault(new PersonId(row.getObject("written_by", UUID.class)), ""),
                        work.open(DutyNoteStore.WORDS, id, row.getBytes("words"))));
    }

    private static <T> Map<UUID, List<T>> grouped(List<Of<T>> found) {
        return found.stream()
                .collect(Collectors.groupingBy(
                        Of::session, HashMap::new, Collectors.mapping(Of::value, Collectors.toList())));
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }
}
