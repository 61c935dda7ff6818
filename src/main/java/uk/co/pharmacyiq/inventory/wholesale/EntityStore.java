package uk.co.pharmacyiq.inventory.wholesale;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Legal entities, which premises each keeps, and what went from one to another; no other class knows their SQL. */
@Repository
class EntityStore {

    private static final String NAME = "inventory.legal_entity.name";

    private static final String ENTITIES = """
            select entity_id, name, wda_number, licence_number
              from inventory.legal_entity
             where organisation_id = :organisation
             order by entity_id
            """;

    private static final String SAVE = """
            insert into inventory.legal_entity (organisation_id, entity_id, name, wda_number, licence_number, event_id)
            values (:organisation, :entity, :name, :wda, :licence, :event)
            on conflict (organisation_id, entity_id) do update
               set name = excluded.name,
                   wda_number = excluded.wda_number,
                   licence_number = excluded.licence_number,
                   event_id = excluded.event_id
            """;

    private static final String KEPT = """
            select premises_id, entity_id from inventory.premises_entity where organisation_id = :organisation
            """;

    private static final String ASSIGN = """
            insert into inventory.premises_entity (organisation_id, premises_id, entity_id, event_id)
            values (:organisation, :premises, :entity, :event)
            on conflict (organisation_id, premises_id) do update
               set entity_id = excluded.entity_id,
                   event_id = excluded.event_id
            """;

    private static final String SUPPLY = """
            insert into inventory.wholesale_supply
                   (organisation_id, movement_id, from_entity, to_entity, wda_number, licence_number, keep_until, event_id)
            values (:organisation, :movement, :from, :to, :wda, :licence, :until, :event)
            """;

    private static final String SUPPLIES = """
            select s.movement_id, s.from_entity, s.to_entity, s.wda_number, s.licence_number, s.keep_until,
                   m.premises_id, m.other_premises_id, (m.occurred_at at time zone 'Europe/London')::date as day,
                   (select count(*) from inventory.line l
                     where l.organisation_id = :organisation and l.movement_id = s.movement_id) as lines
              from inventory.wholesale_supply s
              join inventory.movement m on m.organisation_id = s.organisation_id and m.movement_id = s.movement_id
             where s.organisation_id = :organisation
             order by s.movement_id desc
             limit 200
            """;

    List<LegalEntity> entities(Work work) {
        return work.sql(ENTITIES).query((row, _) -> entity(work, row)).list();
    }

    void save(Work work, LegalEntity entity) {
        work.sql(SAVE)
                .param("entity", entity.id())
                .param("name", work.seal(NAME, entity.id(), entity.name()))
                .param("wda", entity.wdaNumber())
                .param("licence", entity.licenceNumber())
                .param("event", work.eventId())
                .update();
    }

    /** Which legal entity keeps which premises; those of the organisation itself are left out. */
    Map<PremisesId, UUID> kept(Work work) {
        var kept = new HashMap<PremisesId, UUID>();
        work.sql(KEPT).query(row -> {
            kept.put(new PremisesId(row.getObject("premises_id", UUID.class)), row.getObject("entity_id", UUID.class));
        });
        return kept;
    }

    void assign(Work work, PremisesId premises, UUID entity) {
        work.sql(ASSIGN)
                .param("premises", premises.value())
                .param("entity", entity)
                .param("event", work.eventId())
                .update();
    }

    void supplied(Work work, UUID movement, Wholesale.Authority authority, LocalDate keepUntil) {
        work.sql(SUPPLY)
                .param("movement", movement)
                .param("from", authority.from().orElse(null), Types.OTHER)
                .param("to", authority.to().orElse(null), Types.OTHER)
                .param("wda", authority.wdaNumber())
                .param("licence", authority.licenceNumber())
                .param("until", keepUntil)
                .param("event", work.eventId())
                .update();
    }

    List<ViewLegalEntities.Supply> supplies(Work work) {
        return work.sql(SUPPLIES)
                .query((row, _) -> new ViewLegalEntities.Supply(
                        row.getObject("movement_id", UUID.class),
                        new PremisesId(row.getObject("premises_id", UUID.class)),
                        new PremisesId(row.getObject("other_premises_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getInt("lines"),
                        row.getString("wda_number"),
                        row.getString("licence_number"),
                        row.getObject("keep_until", LocalDate.class)))
                .list();
    }

    Optional<LegalEntity> find(Work work, UUID entity) {
        return entities(work).stream().filter(one -> one.id().equals(entity)).findFirst();
    }

    private static LegalEntity entity(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("entity_id", UUID.class);
        return new LegalEntity(
                id,
                work.open(NAME, id, row.getBytes("name")),
                row.getString("wda_number"),
                row.getString("licence_number"));
    }
}
