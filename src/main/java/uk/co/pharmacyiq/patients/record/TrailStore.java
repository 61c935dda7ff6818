package uk.co.pharmacyiq.patients.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Work;

/** The trail; only ever added to. */
@Repository
class TrailStore {

    private static final String ADD = """
            insert into patients.trail
                   (organisation_id, patient_id, event_id, changed, at, person_id, actor_kind, premises_id, act, why)
            select :organisation, p.id, :event, :changed, :now, :person, :kind, :premises, :act, :why
              from unnest(:patients) as p(id)
            on conflict do nothing
            """;

    private static final String ALL = """
            select patient_id, event_id, changed, at, person_id, actor_kind, premises_id, act, why
              from patients.trail
             where organisation_id = :organisation
               and at >= :from
               and at < :until
            """;

    private static final String OF = ALL + """
               and patient_id = any (:patients)
             order by at, event_id, changed
            """;

    /** Rows of the event at which the answer would be cut are all in it. */
    private static final String BETWEEN = ALL + """
               and (:after::uuid is null
                    or (at, event_id) > (select t.at, t.event_id from patients.trail t
                                          where t.organisation_id = :organisation and t.event_id = :after limit 1))
             order by at, event_id
             fetch first :most rows with ties
            """;

    void add(Work work, Collection<PatientId> patients, boolean changed) {
        var actor = work.actor();
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("event", work.eventId())
                .param("changed", changed)
                .param("now", Timestamp.from(work.now()))
                .param("person", person(actor), Types.OTHER)
                .param("kind", kind(actor))
                .param(
                        "premises",
                        work.target().premises().map(PremisesId::value).orElse(null),
                        Types.OTHER)
                .param("act", work.action())
                .param("why", work.purpose())
                .param("patients", values(patients))
                .update();
    }

    List<TrailRow> of(Work work, Collection<PatientId> patients, Instant from, Instant until) {
        return work.sql(OF)
                .param("organisation", work.organisation().value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("patients", values(patients))
                .query(TrailStore::row)
                .list();
    }

    List<TrailRow> between(Work work, Instant from, Instant until, Optional<UUID> after) {
        return work.sql(BETWEEN)
                .param("organisation", work.organisation().value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("after", after.orElse(null), Types.OTHER)
                .param("most", Trail.MOST)
                .query(TrailStore::row)
                .list();
    }

    private static UUID[] values(Collection<PatientId> patients) {
        return patients.stream().map(PatientId::value).toArray(UUID[]::new);
    }

    private static @Nullable UUID person(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.id().value();
            case Actor.Visitor visitor -> visitor.pass();
            case Actor.Operator _ -> null;
        };
    }

    private static String kind(Actor actor) {
        return switch (actor) {
            case Actor.Person _ -> "person";
            case Actor.Visitor _ -> "visitor";
            case Actor.Operator _ -> "operator";
        };
    }

    private static TrailRow row(ResultSet row, int number) throws SQLException {
        return new TrailRow(
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getObject("event_id", UUID.class),
                row.getBoolean("changed"),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                row.getString("actor_kind"),
                Optional.ofNullable(row.getObject("premises_id", UUID.class)).map(PremisesId::new),
                row.getString("act"),
                row.getString("why"));
    }
}
