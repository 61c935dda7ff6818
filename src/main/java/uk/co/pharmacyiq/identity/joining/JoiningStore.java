package uk.co.pharmacyiq.identity.joining;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.session.StaffNames;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Working dates as they are kept beside people. */
@Repository
class JoiningStore {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String LOCK = """
            select starts_at, ends_at, left_on
              from identity.person
             where organisation_id = ?
               and person_id = ?
               and status = 'active'
               and kind = 'person'
               for update
            """;

    private static final String IS_SHUT_OUT = """
            select exists (
                select
                  from identity.containment
                 where organisation_id = ?
                   and person_id = ?
                   and lifted_at is null)
            """;

    private static final String SET = """
            update identity.person
               set starts_at = ?,
                   ends_at = ?,
                   left_on = ?,
                   rights_version = rights_version + 1
             where organisation_id = ?
               and person_id = ?
            """;

    private static final String LEAVERS = """
            select person_id, display_name, left_on, ends_at, closed_at
              from identity.person
             where organisation_id = :organisation
               and kind = 'person'
               and (left_on is not null or closed_at is not null)
               and coalesce(closed_at, ends_at) > :since
             order by coalesce(ends_at, closed_at) desc
             limit 200
            """;

    Optional<WorkingDates> lock(Work work, PersonId person) {
        return work.sql(LOCK)
                .param(work.organisation().value())
                .param(person.value())
                .query((row, _) -> new WorkingDates(
                        day(row.getTimestamp("starts_at")),
                        Optional.ofNullable(row.getDate("left_on")).map(Date::toLocalDate)))
                .optional();
    }

    /** Whether they are shut out until that is lifted. */
    boolean isShutOut(Work work, PersonId person) {
        return work.sql(IS_SHUT_OUT)
                .param(work.organisation().value())
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    void set(Work work, PersonId person, WorkingDates dates, @Nullable Instant end) {
        work.sql(SET)
                .param(dates.from().map(Timestamp::from).orElse(null))
                .param(end == null ? null : Timestamp.from(end))
                .param(dates.last().map(Date::valueOf).orElse(null))
                .param(work.organisation().value())
                .param(person.value())
                .update();
    }

    List<ViewLeavers.Leaver> leavers(Work work, Instant since) {
        return work.sql(LEAVERS)
                .param("organisation", work.organisation().value())
                .param("since", Timestamp.from(since))
                .query((row, _) -> leaver(work, row))
                .list();
    }

    private static ViewLeavers.Leaver leaver(Work work, ResultSet row) throws SQLException {
        var ends = row.getTimestamp("ends_at");
        var closed = row.getTimestamp("closed_at");
        var shut = ends == null ? closed : closed == null || ends.before(closed) ? ends : closed;
        return new ViewLeavers.Leaver(
                new PersonId(row.getObject("person_id", UUID.class)),
                StaffNames.open(work, row.getObject("person_id", UUID.class), row.getBytes("display_name")),
                Optional.ofNullable(row.getDate("left_on")).map(Date::toLocalDate),
                shut.toInstant());
    }

    private static Optional<LocalDate> day(@Nullable Timestamp moment) {
        return Optional.ofNullable(moment).map(at -> LocalDate.ofInstant(at.toInstant(), LONDON));
    }
}
