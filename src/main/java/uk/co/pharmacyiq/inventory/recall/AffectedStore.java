package uk.co.pharmacyiq.inventory.recall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** Where recalled stock stands, and which way a batch has gone. */
@Repository
class AffectedStore {

    /** By product or by batch, each along an index; what is meant exactly is decided by whoever reads it. */
    private static final String HELD = """
            select b.premises_id, b.place_id, p.name as place, p.kind, b.product, d.name, d.unit, b.batch, b.expiry, b.quantity
              from inventory.balance b
              join inventory.place p on p.organisation_id = b.organisation_id and p.place_id = b.place_id
              join inventory.product d on d.organisation_id = b.organisation_id and d.product = b.product
             where b.organisation_id = :organisation
               and b.quantity > 0
               and (b.batch_key in (select a.batch_key from inventory.alert_lot a
                                        where a.organisation_id = :organisation and a.alert_id = :alert)
                    or b.product in (select a.product from inventory.alert_lot a
                                      where a.organisation_id = :organisation and a.alert_id = :alert and a.batch is null))
             order by b.premises_id, d.name, b.product, b.batch, b.expiry, b.place_id
            """;

    /** What was set apart because of an alert, line by line as the ledger has it, with the place it was taken from. */
    private static final String APART = """
            select m.premises_id, l.from_place as place_id, p.name as place, p.kind, l.product, d.name, d.unit, l.batch, l.expiry,
                   l.quantity
              from inventory.alert_step s
              join inventory.movement m on m.organisation_id = s.organisation_id and m.movement_id = s.movement_id
              join inventory.line l on l.organisation_id = m.organisation_id and l.movement_id = m.movement_id
              join inventory.place p on p.organisation_id = l.organisation_id and p.place_id = l.from_place
              join inventory.product d on d.organisation_id = l.organisation_id and d.product = l.product
             where s.organisation_id = :organisation
               and s.alert_id = :alert
             order by m.premises_id, d.name, l.product, l.batch, l.expiry, l.movement_id, l.line_no
            """;

    /** A reversal takes back what it reverses, and counts under its kind with the other sign. */
    private static final String TRACE = """
            select m.premises_id, l.product, d.name, d.unit, l.batch, l.expiry, coalesce(r.kind, m.kind) as kind,
                   sum(case when r.kind is null then l.quantity else -l.quantity end) as quantity,
                   max(m.occurred_at) as last_at
              from inventory.line l
              join inventory.movement m on m.organisation_id = l.organisation_id and m.movement_id = l.movement_id
              join inventory.product d on d.organisation_id = l.organisation_id and d.product = l.product
              left join inventory.movement r on r.organisation_id = m.organisation_id and r.movement_id = m.reverses
             where l.organisation_id = :organisation
               and l.batch_key = upper(:batch)
               and (:product::text is null or l.product = :product)
             group by m.premises_id, l.product, d.name, d.unit, l.batch, l.expiry, coalesce(r.kind, m.kind)
             order by d.name, l.product, l.batch, l.expiry, m.premises_id, 7
             limit 500
            """;

    /** Everything that stands anywhere in the organisation and that an alert may mean. */
    List<Affected> affected(Work work, UUID alert) {
        return read(work, HELD, alert);
    }

    /** Everything that was set apart because of an alert, and where it was taken from. */
    List<Affected> apart(Work work, UUID alert) {
        return read(work, APART, alert);
    }

    private static List<Affected> read(Work work, String statement, UUID alert) {
        return work.sql(statement)
                .param("alert", alert)
                .query((row, _) -> new Affected(
                        new PremisesId(row.getObject("premises_id", UUID.class)),
                        new Affected.Where(
                                row.getObject("place_id", UUID.class),
                                row.getString("place"),
                                PlaceKind.valueOf(row.getString("kind"))),
                        lot(row),
                        new Affected.Named(row.getString("name"), row.getString("unit")),
                        new Quantity(row.getBigDecimal("quantity"))))
                .list();
    }

    /** Which way a batch went: every kind of movement, premises by premises. */
    List<SearchBatch.Way> trace(Work work, String batch, Optional<DmdCode> product) {
        return work.sql(TRACE)
                .param("batch", batch)
                .param("product", product.map(DmdCode::value).orElse(null), Types.VARCHAR)
                .query((row, _) -> new SearchBatch.Way(
                        new PremisesId(row.getObject("premises_id", UUID.class)),
                        lot(row),
                        new Affected.Named(row.getString("name"), row.getString("unit")),
                        MovementKind.valueOf(row.getString("kind")),
                        row.getBigDecimal("quantity"),
                        row.getTimestamp("last_at").toInstant()))
                .list();
    }

    private static Lot lot(ResultSet row) throws SQLException {
        return new Lot(
                new DmdCode(row.getString("product")),
                new BatchNumber(row.getString("batch")),
                new Expiry(row.getObject("expiry", LocalDate.class)));
    }
}
