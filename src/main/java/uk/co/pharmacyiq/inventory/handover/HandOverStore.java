package uk.co.pharmacyiq.inventory.handover;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.inventory.handover.Contents.Holding;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Reads what premises hold, and remembers the packs of another organisation. */
@Repository
class HandOverStore {

    private static final String HOLDINGS = """
            select b.product, d.name, d.generic_name, d.pack_size, d.unit, b.batch, b.expiry, b.quantity, p.code
              from inventory.balance b
              join inventory.place p on p.organisation_id = b.organisation_id and p.place_id = b.place_id
              join inventory.product d on d.organisation_id = b.organisation_id and d.product = b.product
             where b.organisation_id = :organisation
               and b.premises_id = :premises
               and b.quantity > 0
             order by p.code, b.product, b.batch, b.expiry
               for no key update of b
            """;

    /** Sent to here or from here, and not yet all received. */
    private static final String TRANSFERS = """
            select count(*)
              from inventory.movement m
             where m.organisation_id = :organisation
               and m.kind = 'TRANSFER_OUT'
               and (m.premises_id = :premises or m.other_premises_id = :premises)
               and not exists (select from inventory.movement r
                                where r.organisation_id = m.organisation_id and r.reverses = m.movement_id)
               and (select sum(l.quantity) from inventory.line l
                     where l.organisation_id = m.organisation_id and l.movement_id = m.movement_id)
                   > coalesce((select sum(l.quantity)
                                 from inventory.movement i
                                 join inventory.line l
                                   on l.organisation_id = i.organisation_id and l.movement_id = i.movement_id
                                where i.organisation_id = m.organisation_id
                                  and i.transfer_id = m.movement_id
                                  and not exists (select from inventory.movement r
                                                   where r.organisation_id = i.organisation_id
                                                     and r.reverses = i.movement_id)), 0)
            """;

    private static final String PRODUCTS = """
            select distinct product
              from inventory.balance
             where organisation_id = :organisation
               and premises_id = :premises
               and quantity > 0
            """;

    private static final String KEEP = """
            insert into inventory.product (organisation_id, product, name, generic_name, pack_size, unit)
            values (:organisation, :product, :name, :generic, :size, :unit)
            on conflict do nothing
            """;

    /** All that stands there, held until the work ends. */
    List<Holding> holdings(Work work, PremisesId premises) {
        return work.sql(HOLDINGS)
                .param("premises", premises.value())
                .query((row, _) -> new Holding(
                        row.getString("product"),
                        row.getString("name"),
                        row.getString("generic_name"),
                        row.getBigDecimal("pack_size").toPlainString(),
                        row.getString("unit"),
                        row.getString("batch"),
                        row.getString("expiry"),
                        row.getBigDecimal("quantity").toPlainString(),
                        row.getString("code")))
                .list();
    }

    List<DmdCode> products(Work work, PremisesId premises) {
        return work.sql(PRODUCTS)
                .param("premises", premises.value())
                .query((row, _) -> new DmdCode(row.getString("product")))
                .list();
    }

    int openTransfers(Work work, PremisesId premises) {
        return work.sql(TRANSFERS)
                .param("premises", premises.value())
                .query(Integer.class)
                .single();
    }

    void keep(Work work, Holding holding) {
        work.sql(KEEP)
                .param("organisation", work.organisation().value())
                .param("product", holding.product())
                .param("name", holding.name())
                .param("generic", holding.genericName())
                .param("size", new BigDecimal(holding.packSize()))
                .param("unit", holding.unit())
                .update();
    }
}
