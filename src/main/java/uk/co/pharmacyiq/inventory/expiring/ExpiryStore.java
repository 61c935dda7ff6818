package uk.co.pharmacyiq.inventory.expiring;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** Reads what expires, and how fast products go. */
@Repository
class ExpiryStore {

    private static final String HELD = """
            select b.product, b.batch, b.expiry, b.place_id, p.name as place_name, d.name, b.quantity, d.pack_size, d.unit,
                   exists (select from inventory.expiry_tick t
                             join inventory.expiry_round r on r.organisation_id = t.organisation_id and r.round_id = t.round_id
                            where t.organisation_id = :organisation
                              and t.product = b.product and t.batch = b.batch and t.expiry = b.expiry
                              and r.premises_id = b.premises_id
                              and t.found = 'SHORT_DATED') as short_dated
              from inventory.balance b
              join inventory.place p on p.organisation_id = b.organisation_id and p.place_id = b.place_id
              join inventory.product d on d.organisation_id = b.organisation_id and d.product = b.product
             where b.organisation_id = :organisation
               and b.premises_id = :premises
               and b.quantity > 0
               and b.expiry <= :until
               and p.kind in ('SHELF', 'FRIDGE', 'CD_CABINET', 'GOODS_IN')
            """;

    /** What left for good by issue, less what was taken back. */
    private static final String USED = """
            select l.product, sum(l.quantity) as quantity
              from inventory.movement m
              join inventory.line l on l.organisation_id = m.organisation_id and l.movement_id = m.movement_id
             where m.organisation_id = :organisation
               and m.premises_id = :premises
               and m.kind = 'ISSUE'
               and m.occurred_at > :since
               and not exists (select from inventory.movement r
                                where r.organisation_id = m.organisation_id and r.reverses = m.movement_id)
             group by l.product
            """;

    /** A batch at a place, before its price is known. */
    record Row(
            Lot lot,
            UUID place,
            String placeName,
            String name,
            Quantity quantity,
            Quantity packSize,
            String unit,
            boolean shortDated) {}

    List<Row> held(Work work, PremisesId premises, LocalDate until) {
        return work.sql(HELD)
                .param("premises", premises.value())
                .param("until", until)
                .query(ExpiryStore::row)
                .list();
    }

    Map<DmdCode, BigDecimal> used(Work work, PremisesId premises) {
        var used = new HashMap<DmdCode, BigDecimal>();
        work.sql(USED)
                .param("premises", premises.value())
                .param("since", Timestamp.from(work.now().minus(Duration.ofDays(ExpiryRisk.DAYS))))
                .query(row -> {
                    used.put(new DmdCode(row.getString("product")), row.getBigDecimal("quantity"));
                });
        return used;
    }

    static Lot lot(ResultSet row) throws SQLException {
        return new Lot(
                new DmdCode(row.getString("product")),
                new BatchNumber(row.getString("batch")),
                new Expiry(row.getObject("expiry", LocalDate.class)));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                lot(row),
                row.getObject("place_id", UUID.class),
                row.getString("place_name"),
                row.getString("name"),
                new Quantity(row.getBigDecimal("quantity")),
                new Quantity(row.getBigDecimal("pack_size")),
                row.getString("unit"),
                row.getBoolean("short_dated"));
    }
}
