package uk.co.pharmacyiq.inventory.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** The places; no other class knows their SQL. */
@Repository
class PlaceStore {

    private static final String AT = """
            select place_id, premises_id, code, name, kind, version
              from inventory.place
             where organisation_id = :organisation
               and premises_id = :premises
             order by kind, code
            """;

    private static final String FIND = """
            select place_id, premises_id, code, name, kind, version
              from inventory.place
             where organisation_id = :organisation
               and premises_id = :premises
               and place_id = :place
            """;

    private static final String ADD = """
            insert into inventory.place (organisation_id, place_id, premises_id, code, name, kind, event_id)
            values (:organisation, :place, :premises, :code, :name, :kind, :event)
            on conflict do nothing
            """;

    private static final String RENAME = """
            update inventory.place
               set name = :name,
                   version = version + 1,
                   event_id = :event
             where organisation_id = :organisation
               and premises_id = :premises
               and place_id = :place
               and version = :version
            """;

    List<Place> at(Work work, PremisesId premises) {
        return work.sql(AT)
                .param("premises", premises.value())
                .query(PlaceStore::place)
                .list();
    }

    Optional<Place> find(Work work, PremisesId premises, UUID place) {
        return work.sql(FIND)
                .param("premises", premises.value())
                .param("place", place)
                .query(PlaceStore::place)
                .optional();
    }

    boolean add(Work work, Place place) {
        return work.sql(ADD)
                        .param("organisation", work.organisation().value())
                        .param("place", place.id())
                        .param("premises", place.premises().value())
                        .param("code", place.code())
                        .param("name", place.name())
                        .param("kind", place.kind().name())
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    boolean rename(Work work, Place place, String name) {
        return work.sql(RENAME)
                        .param("premises", place.premises().value())
                        .param("place", place.id())
                        .param("version", place.version())
                        .param("name", name)
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getObject("place_id", UUID.class),
                new PremisesId(row.getObject("premises_id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                PlaceKind.valueOf(row.getString("kind")),
                row.getInt("version"));
    }
}
