package uk.co.pharmacyiq.inventory.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.medicines.Pack;
import uk.co.pharmacyiq.work.Work;

/** The ledger and its balances; posting is all that is ever written. Row-level security keeps organisations apart. */
@Repository
class StockStore {

    private static final String NOTE = "inventory.movement.note";

    /** In one order for everybody, so that two who want the same do not wait for each other in a ring. */
    private static final String LOCK_SHELF = """
            select b.product, b.batch, b.expiry, b.place_id, p.kind, b.quantity
              from inventory.balance b
              join inventory.place p on p.organisation_id = b.organisation_id and p.place_id = b.place_id
             where b.organisation_id = :organisation
               and b.premises_id = :premises
               and b.product = :product
               and b.quantity > 0
             order by b.place_id, b.batch, b.expiry
               for no key update of b
            """;

    private static final String POST = """
            with movement as (
                insert into inventory.movement
                       (organisation_id, movement_id, premises_id, kind, reason, note, occurred_at, recorded_at,
                        person_id, event_id, other_premises_id, transfer_id, reverses)
                values (:organisation, :movement, :premises, :kind, :reason, :note, :occurred, :recorded,
                        :person, :event, :other, :transfer, :reverses)
                returning organisation_id, movement_id),
            posted as (
                insert into inventory.line
                       (organisation_id, movement_id, line_no, product, batch, expiry, quantity, from_place, to_place)
                select m.organisation_id, m.movement_id, l.no, l.product, l.batch, l.expiry, l.quantity, l.origin, l.target
                  from movement m,
                       jsonb_to_recordset(:lines::jsonb) as l(
                           no integer, product text, batch text, expiry date, quantity numeric, origin uuid, target uuid)
                 order by l.no
                returning organisation_id, line_no, product, from_place, to_place)
            select p.name, p.pack_size, p.unit, coalesce(o.name, '') as origin, coalesce(t.name, '') as target
              from posted l
              join inventory.product p on p.organisation_id = l.organisation_id and p.product = l.product
              left join inventory.place o on o.organisation_id = l.organisation_id and o.place_id = l.from_place
              left join inventory.place t on t.organisation_id = l.organisation_id and t.place_id = l.to_place
             order by l.line_no
            """;

    private static final String KEEP = """
            insert into inventory.product as p
                   (organisation_id, product, name, generic_name, pack_size, unit)
            values (:organisation, :product, :name, :generic, :size, :unit)
            on conflict (organisation_id, product) do update
               set name = excluded.name,
                   generic_name = excluded.generic_name,
                   pack_size = excluded.pack_size,
                   unit = excluded.unit
             where (p.name, p.generic_name, p.pack_size, p.unit)
                   is distinct from (excluded.name, excluded.generic_name, excluded.pack_size, excluded.unit)
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads the shelf and holds it until the work ends, so two people cannot take the same pack. */
    Shelf lockShelf(Work work, PremisesId premises, DmdCode product) {
        return new Shelf(work.sql(LOCK_SHELF)
                .param("premises", premises.value())
                .param("product", product.value())
                .query(StockStore::holding)
                .list());
    }

    /**
     * Posts a movement; the database derives the balances from it and refuses any below zero. Answers, line by line, what
     * the things moved are called now.
     */
    List<LineWords> post(Work work, Movement movement, PersonId person) {
        return work.sql(POST)
                .param("organisation", work.organisation().value())
                .param("movement", movement.id())
                .param("premises", movement.premises().value())
                .param("kind", movement.kind().name())
                .param("reason", movement.why().map(why -> why.reason().name()).orElse(""))
                .param("note", note(work, movement), Types.BINARY)
                .param("occurred", Timestamp.from(movement.occurredAt()))
                .param("recorded", Timestamp.from(work.now()))
                .param("person", person.value())
                .param("event", work.eventId())
                .param(
                        "other",
                        movement.links().otherPremises().map(PremisesId::value).orElse(null),
                        Types.OTHER)
                .param("transfer", movement.links().transfer().orElse(null), Types.OTHER)
                .param("reverses", movement.links().reverses().orElse(null), Types.OTHER)
                .param("lines", lines(movement.lines()))
                .query((row, number) -> new LineWords(
                        row.getString("name"),
                        new Quantity(row.getBigDecimal("pack_size")),
                        row.getString("unit"),
                        row.getString("origin"),
                        row.getString("target")))
                .list();
    }

    /** What was written about it, sealed; nothing where nothing was. */
    private static byte @Nullable [] note(Work work, Movement movement) {
        return movement.why()
                .map(Why::note)
                .filter(note -> !note.isEmpty())
                .map(note -> work.seal(NOTE, movement.id(), note))
                .orElse(null);
    }

    /** Remembers the packs the organisation keeps, as the catalogue describes them now. */
    void keep(Work work, Collection<Pack> packs) {
        for (var pack : packs) {
            work.sql(KEEP)
                    .param("organisation", work.organisation().value())
                    .param("product", pack.code().value())
                    .param("name", pack.name())
                    .param("generic", pack.vmpName())
                    .param("size", pack.packSize().value())
                    .param("unit", pack.unit())
                    .update();
        }
    }

    private static String lines(List<Line> lines) {
        var array = JSON.createArrayNode();
        for (var line : lines) {
            var lot = line.lot();
            var object = array.addObject()
                    .put("no", array.size())
                    .put("product", lot.product().value())
                    .put("batch", lot.batch().value())
                    .put("expiry", lot.expiry().lastDay().toString())
                    .put("quantity", line.quantity().value());
            line.from().ifPresent(place -> object.put("origin", place.toString()));
            line.to().ifPresent(place -> object.put("target", place.toString()));
        }
        return array.toString();
    }

    private static Shelf.Holding holding(ResultSet row, int number) throws SQLException {
        return new Shelf.Holding(
                lot(row),
                row.getObject("place_id", UUID.class),
                PlaceKind.valueOf(row.getString("kind")),
                new Quantity(row.getBigDecimal("quantity")));
    }

    private static Lot lot(ResultSet row) throws SQLException {
        return new Lot(
                new DmdCode(row.getString("product")),
                new BatchNumber(row.getString("batch")),
                new Expiry(row.getObject("expiry", LocalDate.class)));
    }
}
