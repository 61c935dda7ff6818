package uk.co.pharmacyiq.inventory.cold;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** Excursions, the lots that were set apart, and what pharmacists decided about them: added, never changed. */
@Repository
class ExcursionStore {

    private static final String WHY = "inventory.excursion_decision.words";

    private static final String ADD = """
            insert into inventory.excursion (organisation_id, fridge_id, excursion_id, reading_id, began_at, event_id)
            values (:organisation, :fridge, :excursion, :reading, :began, :event)
            """;

    private static final String ADD_LOT = """
            insert into inventory.excursion_lot
                   (organisation_id, excursion_id, lot_id, movement_id, product, batch, expiry, quantity, event_id)
            values (:organisation, :excursion, :lot, :movement, :product, :batch, :expiry, :quantity, :event)
            """;

    private static final String OF_FRIDGE = """
            select excursion_id, began_at
              from inventory.excursion
             where organisation_id = :organisation
               and fridge_id = :fridge
             order by began_at desc, excursion_id desc
             limit 50
            """;

    private static final String LOTS = """
            select l.excursion_id, l.lot_id, l.product, l.batch, l.expiry, l.quantity, p.name, d.decision, d.words, d.decided_by,
                   d.decided_at
              from inventory.excursion_lot l
              join inventory.product p on p.organisation_id = l.organisation_id and p.product = l.product
              left join inventory.excursion_decision d
                on d.organisation_id = l.organisation_id and d.excursion_id = l.excursion_id and d.lot_id = l.lot_id
             where l.organisation_id = :organisation
               and l.excursion_id = any(:excursions)
             order by p.name, l.product, l.batch, l.expiry, l.lot_id
            """;

    private static final String DECIDE = """
            insert into inventory.excursion_decision
                   (organisation_id, excursion_id, lot_id, decision, movement_id, words, decided_by, decided_at, event_id)
            values (:organisation, :excursion, :lot, :decision, :movement, :words, :by, :now, :event)
            on conflict do nothing
            """;

    private record Row(UUID excursion, Excursion.Held held) {}

    void add(Work work, UUID fridge, UUID excursion, Reading reading) {
        work.sql(ADD)
                .param("fridge", fridge)
                .param("excursion", excursion)
                .param("reading", reading.id())
                .param("began", Timestamp.from(reading.takenAt()))
                .param("event", work.eventId())
                .update();
    }

    void addLot(Work work, UUID excursion, UUID lot, UUID movement, Line line) {
        work.sql(ADD_LOT)
                .param("excursion", excursion)
                .param("lot", lot)
                .param("movement", movement)
                .param("product", line.lot().product().value())
                .param("batch", line.lot().batch().value())
                .param("expiry", Date.valueOf(line.lot().expiry().lastDay()))
                .param("quantity", line.quantity().value())
                .param("event", work.eventId())
                .update();
    }

    /** The latest first. */
    List<Excursion> of(Work work, UUID fridge) {
        var bare = work.sql(OF_FRIDGE)
                .param("fridge", fridge)
                .query((row, _) -> new Excursion(
                        row.getObject("excursion_id", UUID.class),
                        fridge,
                        row.getTimestamp("began_at").toInstant(),
                        List.of()))
                .list();
        var lots = lots(work, bare.stream().map(Excursion::id).toList());
        return bare.stream()
                .map(each -> new Excursion(each.id(), fridge, each.beganAt(), lots.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /** False where somebody decided already. */
    boolean decide(Work work, UUID excursion, UUID lot, Excursion.Decided decided, Optional<UUID> movement) {
        var why = work.seal(WHY, place(excursion, lot), decided.why());
        return work.sql(DECIDE)
                        .param("excursion", excursion)
                        .param("lot", lot)
                        .param("decision", decided.decision().name())
                        .param("movement", movement.orElse(null), Types.OTHER)
                        .param("words", why)
                        .param("by", decided.by().value())
                        .param("now", Timestamp.from(decided.at()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    private static String place(UUID excursion, UUID lot) {
        return excursion + "/" + lot;
    }

    private static Map<UUID, List<Excursion.Held>> lots(Work work, List<UUID> excursions) {
        return work
                .sql(LOTS)
                .param("excursions", excursions.toArray(UUID[]::new))
                .query((row, _) -> new Row(row.getObject("excursion_id", UUID.class), held(work, row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::excursion, HashMap::new, Collectors.mapping(Row::held, Collectors.toList())));
    }

    private static Excursion.Held held(Work work, ResultSet row) throws SQLException {
        var lot = row.getObject("lot_id", UUID.class);
        return new Excursion.Held(
                lot,
                FridgeStore.lot(row),
                row.getString("name"),
                new Quantity(row.getBigDecimal("quantity")),
                row.getString("decision") == null
                        ? Optional.empty()
                        : Optional.of(new Excursion.Decided(
                                Excursion.Decision.valueOf(row.getString("decision")),
                                new PersonId(row.getObject("decided_by", UUID.class)),
                                row.getTimestamp("decided_at").toInstant(),
                                work.open(
                                        WHY,
                                        place(row.getObject("excursion_id", UUID.class), lot),
                                        row.getBytes("words")))));
    }
}
