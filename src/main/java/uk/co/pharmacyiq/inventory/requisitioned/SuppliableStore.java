package uk.co.pharmacyiq.inventory.requisitioned;

import java.util.List;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** Reads what of each product can be supplied. */
@Repository
class SuppliableStore {

    private static final String HELD = """
            select b.product, sum(b.quantity) as quantity
              from inventory.balance b
              join inventory.place p on p.organisation_id = b.organisation_id and p.place_id = b.place_id
             where b.organisation_id = :organisation
               and b.premises_id = :premises
               and b.quantity > 0
               and b.expiry >= :today
               and p.kind in ('SHELF', 'FRIDGE', 'CD_CABINET', 'GOODS_IN')
             group by b.product
            """;

    /** A product and how much of it. */
    record Held(DmdCode product, Quantity quantity) {}

    List<Held> at(Work work, PremisesId premises) {
        return work.sql(HELD)
                .param("premises", premises.value())
                .param("today", work.today())
                .query((row, _) ->
                        new Held(new DmdCode(row.getString("product")), new Quantity(row.getBigDecimal("quantity"))))
                .list();
    }
}
