package uk.co.pharmacyiq.access.elevation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** The uses of break-glass; no other class knows their SQL. */
@Repository
class ElevationStore {

    private static final String ALL = """
            select elevation_id, person_id, premises_id, reason, started_at, until, started_event, ended_at,
                   outcome, note, reviewed_by, reviewed_at
              from access.elevation
             where organisation_id = :organisation
            """;

    private static final String HOLDING = ALL + """
               and ended_at is null
               and until > :now
            """;

    private static final String OF_PERSON = HOLDING + " and person_id = :person";

    private static final String FIND = ALL + " and elevation_id = :id for update";

    private static final String LATEST = ALL + " order by (outcome is not null), started_at desc limit 200";

    private static final String UNREVIEWED = """
            select count(*)
              from access.elevation
             where organisation_id = :organisation
               and outcome is null
               and person_id <> :person
            """;

    private static final String ADD = """
            insert into access.elevation
                   (organisation_id, elevation_id, person_id, premises_id, reason, started_at, until, started_event)
            values (:organisation, :id, :person, :premises, :reason, :at, :until, :event)
            """;

    private static final String END = """
            update access.elevation
               set ended_at = :now,
                   ended_event = :event
             where organisation_id = :organisation
               and person_id = :person
               and ended_at is null
               and until > :now
            """;

    private static final String REVIEW = """
            update access.elevation
               set outcome = :outcome,
                   note = :note,
                   reviewed_by = :by,
                   reviewed_at = :now,
                   reviewed_event = :event
             where organisation_id = :organisation
               and elevation_id = :id
               and outcome is null
            """;

    private static final String REASON = "access.elevation.reason";
    private static final String NOTE = "access.elevation.note";

    /** What somebody has open. */
    Optional<Elevation> of(Work work, PersonId person) {
        return work
                .sql(OF_PERSON)
                .param("organisation", work.organisation().value())
                .param("now", Timestamp.from(work.now()))
                .param("person", person.value())
                .query((row, _) -> elevation(work, row))
                .list()
                .stream()
                .findFirst();
    }

    /** What anybody has open. */
    List<Elevation> holding(Work work) {
        return work.sql(HOLDING)
                .param("organisation", work.organisation().value())
                .param("now", Timestamp.from(work.now()))
                .query((row, _) -> elevation(work, row))
                .list();
    }

    Optional<Elevation> lock(Work work, UUID id) {
        return work.sql(FIND)
                .param("organisation", work.organisation().value())
                .param("id", id)
                .query((row, _) -> elevation(work, row))
                .optional();
    }

    /** Those not yet reviewed first. */
    List<Elevation> latest(Work work) {
        return work.sql(LATEST)
                .param("organisation", work.organisation().value())
                .query((row, _) -> elevation(work, row))
                .list();
    }

    int unreviewed(Work work) {
        return work.sql(UNREVIEWED)
                .param("organisation", work.organisation().value())
                .param("person", work.person().value())
                .query(Integer.class)
                .single();
    }

    void add(Work work, Elevation elevation) {
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("id", elevation.id())
                .param("person", elevation.person().value())
                .param("premises", elevation.premises().value())
                .param("reason", work.seal(REASON, elevation.id(), elevation.reason()))
                .param("at", Timestamp.from(elevation.startedAt()))
                .param("until", Timestamp.from(elevation.until()))
                .param("event", elevation.event())
                .update();
    }

    boolean end(Work work, PersonId person) {
        return work.sql(END)
                        .param("organisation", work.organisation().value())
                        .param("person", person.value())
                        .param("now", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                > 0;
    }

    boolean review(Work work, UUID id, Elevation.Outcome outcome, String note) {
        return work.sql(REVIEW)
                        .param("organisation", work.organisation().value())
                        .param("id", id)
                        .param("outcome", outcome.code())
                        .param("note", work.seal(NOTE, id, note))
                        .param("by", work.person().value())
                        .param("now", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    private static Elevation elevation(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("elevation_id", UUID.class);
        var outcome = Optional.ofNullable(row.getString("outcome")).flatMap(Elevation.Outcome::parse);
        Optional<Elevation.Review> review = outcome.isEmpty()
                ? Optional.empty()
                : Optional.of(new Elevation.Review(
                        outcome.get(),
                        work.open(NOTE, id, row.getBytes("note")),
                        new PersonId(row.getObject("reviewed_by", UUID.class)),
                        row.getTimestamp("reviewed_at").toInstant()));
        return new Elevation(
                id,
                new PersonId(row.getObject("person_id", UUID.class)),
                new PremisesId(row.getObject("premises_id", UUID.class)),
                work.open(REASON, id, row.getBytes("reason")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                row.getObject("started_event", UUID.class),
                moment(row.getTimestamp("ended_at")),
                review);
    }

    private static Optional<Instant> moment(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }
}
