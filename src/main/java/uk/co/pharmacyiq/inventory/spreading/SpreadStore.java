package uk.co.pharmacyiq.inventory.spreading;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** Reads what each premises holds of each product that can still be supplied, and what it issued of it. */
@Repository
class SpreadStore {

    private static final String ALL = """
            with held as (
                select b.premises_id, b.product, sum(b.quantity) as quantity
                  from inventory.balance b
                  join inventory.place p on p.organisation_id = b.organisation_id and p.place_id = b.place_id
                 where b.organisation_id = :organisation
                   and b.quantity > 0
                   and b.expiry >= :today
                   and p.kind in ('SHELF', 'FRIDGE', 'CD_CABINET', 'GOODS_IN')
                 group by b.premises_id, b.product),
            used as (
                select m.premises_id, l.product, sum(l.quantity) as quantity
                  from inventory.movement m
                  join inventory.line l on l.organisation_id = m.organisation_id and l.movement_id = m.movement_id
                 where m.organisation_id = :organisation
                   and m.kind = 'ISSUE'
                   and m.occurred_at > :since
                   and not exists (select from inventory.movement r
                                    where r.organisation_id = m.organisation_id and r.reverses = m.movement_id)
                 group by m.premises_id, l.product)
            select coalesce(h.premises_id, u.premises_id) as premises_id, d.product, d.name, d.pack_size, d.unit,
                   coalesce(h.quantity, 0) as held, coalesce(u.quantity, 0) as used
              from held h
              full join used u on u.premises_id = h.premises_id and u.product = h.product
              join inventory.product d on d.organisation_id = :organisation and d.product = coalesce(h.product, u.product)
             order by d.name, d.product
            """;

    /** A product at premises. */
    record Row(
            PremisesId premises,
            DmdCode product,
            String name,
            Quantity packSize,
            String unit,
            BigDecimal held,
            BigDecimal used) {}

    List<Row> all(Work work) {
        return work.sql(ALL)
                .param("today", work.today())
                .param("since", Timestamp.from(work.now().minus(Duration.ofDays(90))))
                .query((row, _) -> new Row(
                        new PremisesId(row.getObject("premises_id", UUID.class)),
                        new DmdCode(row.getString("product")),
                        row.getString("name"),
                        new Quantity(row.getBigDecimal("pack_size")),
                        row.getString("unit"),
                        row.getBigDecimal("held"),
                        row.getBigDecimal("used")))
                .list();
    }
}
