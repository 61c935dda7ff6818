package uk.co.pharmacyiq.controlled.returned;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.controlled.returned.ReturnedDrug.Destroyed;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** What patients brought back; it is destroyed once, and nothing else of it is changed. */
@Repository
class ReturnedStore {

    private static final String DETAILS = "controlled.returned.details";
    private static final String DESTROYED = "controlled.returned.destroyed";

    private static final String AT = """
            select returned_id, returned_on, received_at, received_by, details, destroyed_on, destroyed_at, destroyed_by,
                   witnessed_by, destroyed
              from controlled.returned
             where organisation_id = :organisation
               and premises_id = :premises
               and (destroyed_at is not null) = :destroyed
             order by coalesce(destroyed_at, received_at) desc, returned_id
             limit 200
            """;

    private static final String WAITING = """
            select returned_id, returned_on, received_at, received_by, details, destroyed_on, destroyed_at, destroyed_by,
                   witnessed_by, destroyed
              from controlled.returned
             where organisation_id = :organisation
               and premises_id = :premises
               and returned_id = any(:ids)
               and destroyed_at is null
             order by returned_id
               for no key update
            """;

    private static final String ADD = """
            insert into controlled.returned
                   (organisation_id, returned_id, premises_id, returned_on, received_at, received_by, details, event_id)
            values (:organisation, :returned, :premises, :on, :now, :by, :details, :event)
            """;

    private static final String DESTROY = """
            update controlled.returned
               set destroyed_on = :day,
                   destroyed_at = :now,
                   destroyed_by = :by,
                   witnessed_by = :witness,
                   destroyed = :words,
                   destroyed_event_id = :event
             where organisation_id = :organisation
               and returned_id = :returned
               and destroyed_at is null
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The latest first. */
    List<ReturnedDrug> at(Work work, PremisesId premises, boolean destroyed) {
        return work.sql(AT)
                .param("premises", premises.value())
                .param("destroyed", destroyed)
                .query((row, _) -> drug(work, row))
                .list();
    }

    /** Those of them that still await destruction, held until the work ends. */
    List<ReturnedDrug> waiting(Work work, PremisesId premises, List<UUID> ids) {
        return work.sql(WAITING)
                .param("premises", premises.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> drug(work, row))
                .list();
    }

    void add(Work work, PremisesId premises, UUID id, LocalDate on, ReturnedDrug.Item item) {
        work.sql(ADD)
                .param("returned", id)
                .param("premises", premises.value())
                .param("on", Date.valueOf(on))
                .param("now", Timestamp.from(work.now()))
                .param("by", work.person().value())
                .param("details", work.seal(DETAILS, id, JSON.writeValueAsString(item)))
                .param("event", work.eventId())
                .update();
    }

    void destroy(Work work, UUID id, Destroyed destroyed) {
        work.sql(DESTROY)
                .param("returned", id)
                .param("day", Date.valueOf(destroyed.on()))
                .param("now", Timestamp.from(destroyed.at()))
                .param("by", destroyed.by().value())
                .param("witness", destroyed.witness().map(PersonId::value).orElse(null), Types.OTHER)
                .param("words", work.seal(DESTROYED, id, JSON.writeValueAsString(destroyed.words())))
                .param("event", work.eventId())
                .update();
    }

    private static ReturnedDrug drug(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("returned_id", UUID.class);
        return new ReturnedDrug(
                id,
                row.getObject("returned_on", LocalDate.class),
                new ReturnedDrug.Taken(
                        new PersonId(row.getObject("received_by", UUID.class)),
                        row.getTimestamp("received_at").toInstant()),
                JSON.readValue(work.open(DETAILS, id, row.getBytes("details")), ReturnedDrug.Item.class),
                row.getTimestamp("destroyed_at") == null ? Optional.empty() : Optional.of(destroyed(work, id, row)));
    }

    private static Destroyed destroyed(Work work, UUID id, ResultSet row) throws SQLException {
        return new Destroyed(
                row.getObject("destroyed_on", LocalDate.class),
                row.getTimestamp("destroyed_at").toInstant(),
                new PersonId(row.getObject("destroyed_by", UUID.class)),
                Optional.ofNullable(row.getObject("witnessed_by", UUID.class)).map(PersonId::new),
                JSON.readValue(work.open(DESTROYED, id, row.getBytes("destroyed")), ReturnedDrug.Words.class));
    }
}
