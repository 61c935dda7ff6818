package uk.co.pharmacyiq.inventory.destruction;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.controlled.destroying.QuarantinedStock.Lot;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** Reads what lies in quarantine. */
@Repository
class QuarantineStore {

    private static final String HELD = """
            select b.product, b.batch, b.expiry, d.name, sum(b.quantity) as quantity
              from inventory.balance b
              join inventory.place p on p.organisation_id = b.organisation_id and p.place_id = b.place_id
              join inventory.product d on d.organisation_id = b.organisation_id and d.product = b.product
             where b.organisation_id = :organisation
               and b.premises_id = :premises
               and b.quantity > 0
               and p.kind = 'QUARANTINE'
             group by b.product, b.batch, b.expiry, d.name
             order by d.name, b.expiry, b.batch
            """;

    /** A lot and how much of it. */
    record Held(Lot lot, String name, Quantity quantity) {}

    List<Held> at(Work work, PremisesId premises) {
        return work.sql(HELD)
                .param("premises", premises.value())
                .query((row, _) -> new Held(
                        new Lot(
                                new DmdCode(row.getString("product")),
                                row.getString("batch"),
                                row.getObject("expiry", LocalDate.class)),
                        row.getString("name"),
                        new Quantity(row.getBigDecimal("quantity"))))
                .list();
    }
}
