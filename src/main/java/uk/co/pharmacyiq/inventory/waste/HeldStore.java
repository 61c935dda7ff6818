package uk.co.pharmacyiq.inventory.waste;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** What stands in quarantine, and why it was put there. */
@Repository
class HeldStore {

    private static final String HELD = """
            select b.product, d.name, d.unit, d.pack_size, b.batch, b.expiry, b.quantity,
                   coalesce((select m.reason
                               from inventory.line l
                               join inventory.movement m
                                 on m.organisation_id = l.organisation_id and m.movement_id = l.movement_id
                              where l.organisation_id = b.organisation_id
                                and l.product = b.product
                                and l.batch = b.batch
                                and l.expiry = b.expiry
                                and l.to_place = b.place_id
                                and m.reason <> ''
                              order by m.recorded_at desc, m.movement_id desc
                              limit 1), '') as reason
              from inventory.place p
              join inventory.balance b on b.organisation_id = p.organisation_id and b.place_id = p.place_id
              join inventory.product d on d.organisation_id = b.organisation_id and d.product = b.product
             where p.organisation_id = :organisation
               and p.premises_id = :premises
               and p.kind = 'QUARANTINE'
               and b.quantity > 0
             order by d.name, b.product, b.expiry, b.batch
            """;

    /** A lot in quarantine, as the books have it. */
    record Held(Lot lot, HeldLot.Named named, Quantity quantity, Optional<Reason> why) {}

    List<Held> at(Work work, PremisesId premises) {
        return work.sql(HELD)
                .param("premises", premises.value())
                .query((row, _) -> held(row))
                .list();
    }

    private static Held held(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Held(
                new Lot(
                        new DmdCode(row.getString("product")),
                        new BatchNumber(row.getString("batch")),
                        new Expiry(row.getObject("expiry", LocalDate.class))),
                new HeldLot.Named(
                        row.getString("name"), new Quantity(row.getBigDecimal("pack_size")), row.getString("unit")),
                new Quantity(row.getBigDecimal("quantity")),
                reason.isEmpty() ? Optional.empty() : Optional.of(Reason.valueOf(reason)));
    }
}
