package uk.co.pharmacyiq.governance.privacy;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** How far the trail was read, when looks were drawn at random, and whose last day of work is known. */
@Repository
class WatchStore {

    private static final String BEGIN = """
            insert into governance.privacy_watch (organisation_id, read_until, sampled_week)
            values (:organisation, :begin, :week)
            on conflict do nothing
            """;

    private static final String POSITION = """
            select read_until, sampled_week
              from governance.privacy_watch
             where organisation_id = :organisation
               for update
            """;

    private static final String MOVE = """
            update governance.privacy_watch
               set read_until = :until,
                   sampled_week = :week
             where organisation_id = :organisation
            """;

    private static final String LEAVES = """
            insert into governance.privacy_leaver (organisation_id, person_id, last_day)
            values (:organisation, :person, :day)
            on conflict (organisation_id, person_id) do update
               set last_day = excluded.last_day
            """;

    private static final String LEAVERS = """
            select person_id, last_day
              from governance.privacy_leaver
             where organisation_id = :organisation
               and last_day is not null
            """;

    /** How far the trail was read, and the Monday of the latest week of which looks were drawn. */
    record Position(Instant until, LocalDate week) {}

    /** Nobody else reads on until this work is over. */
    Position position(Work work, Position begin) {
        work.sql(BEGIN)
                .param("organisation", work.organisation().value())
                .param("begin", Timestamp.from(begin.until()))
                .param("week", begin.week())
                .update();
        return work.sql(POSITION)
                .param("organisation", work.organisation().value())
                .query((row, _) -> new Position(
                        row.getTimestamp("read_until").toInstant(), row.getObject("sampled_week", LocalDate.class)))
                .single();
    }

    void move(Work work, Position to) {
        work.sql(MOVE)
                .param("organisation", work.organisation().value())
                .param("until", Timestamp.from(to.until()))
                .param("week", to.week())
                .update();
    }

    void leaves(Work work, PersonId person, Optional<LocalDate> day) {
        work.sql(LEAVES)
                .param("organisation", work.organisation().value())
                .param("person", person.value())
                .param("day", day.orElse(null), Types.DATE)
                .update();
    }

    Map<PersonId, LocalDate> lastDays(Work work) {
        var days = new HashMap<PersonId, LocalDate>();
        work.sql(LEAVERS)
                .param("organisation", work.organisation().value())
                .query((row, _) -> days.put(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("last_day", LocalDate.class)))
                .list();
        return days;
    }
}
