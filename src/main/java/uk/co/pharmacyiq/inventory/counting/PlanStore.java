package uk.co.pharmacyiq.inventory.counting;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** Reads what a cycle plan goes by, and what was lost. */
@Repository
class PlanStore {

    private static final Duration LATELY = Duration.ofDays(180);

    private static final String HELD = """
            select b.product, d.name, d.pack_size, sum(b.quantity) as quantity,
                   (select max(e.counted_at at time zone 'Europe/London')::date
                      from inventory.count_entry e
                      join inventory.count_sheet c on c.organisation_id = e.organisation_id and c.count_id = e.count_id
                     where e.organisation_id = :organisation
                       and c.place_id = :place
                       and e.product = b.product) as counted,
                   exists (select from inventory.count_decision x
                             join inventory.count_entry e on e.organisation_id = x.organisation_id and e.entry_id = x.entry_id
                             join inventory.count_sheet c on c.organisation_id = e.organisation_id and c.count_id = e.count_id
                            where x.organisation_id = :organisation
                              and c.place_id = :place
                              and e.product = b.product
                              and x.kind = 'ADJUSTED'
                              and x.decided_at > :since) as differed
              from inventory.balance b
              join inventory.product d on d.organisation_id = b.organisation_id and d.product = b.product
             where b.organisation_id = :organisation
               and b.place_id = :place
               and b.quantity > 0
             group by b.product, d.name, d.pack_size
            """;

    /** What corrections and waste took from the books, or gave, by month, reason and product; nothing that was taken back. */
    private static final String SHRINKAGE = """
            select to_char(m.occurred_at at time zone 'Europe/London', 'YYYY-MM') as month, m.reason, l.product,
                   d.name, d.pack_size,
                   sum(case when l.to_place is null then -l.quantity else l.quantity end) as quantity
              from inventory.movement m
              join inventory.line l on l.organisation_id = m.organisation_id and l.movement_id = m.movement_id
              join inventory.product d on d.organisation_id = l.organisation_id and d.product = l.product
             where m.organisation_id = :organisation
               and m.premises_id = :premises
               and m.kind in ('ADJUST', 'WASTE')
               and m.occurred_at >= :since
               and not exists (select from inventory.movement r
                                where r.organisation_id = m.organisation_id and r.reverses = m.movement_id)
             group by 1, m.reason, l.product, d.name, d.pack_size
             order by 1, m.reason, d.name
            """;

    /** A product at a place, without its price. */
    record Held(
            DmdCode product,
            String name,
            Quantity packSize,
            Quantity quantity,
            Optional<LocalDate> counted,
            boolean differed) {}

    /** What a month's corrections for one reason did to one product; less than zero where it was lost. */
    record Lost(String month, String reason, DmdCode product, Quantity packSize, java.math.BigDecimal quantity) {}

    List<Held> held(Work work, UUID place) {
        return work.sql(HELD)
                .param("place", place)
                .param("since", Timestamp.from(work.now().minus(LATELY)))
                .query((row, _) -> new Held(
                        new DmdCode(row.getString("product")),
                        row.getString("name"),
                        new Quantity(row.getBigDecimal("pack_size")),
                        new Quantity(row.getBigDecimal("quantity")),
                        Optional.ofNullable(row.getObject("counted", LocalDate.class)),
                        row.getBoolean("differed")))
                .list();
    }

    List<Lost> lost(Work work, PremisesId premises, LocalDate since) {
        return work.sql(SHRINKAGE)
                .param("premises", premises.value())
                .param("since", since)
                .query((row, _) -> new Lost(
                        row.getString("month"),
                        row.getString("reason"),
                        new DmdCode(row.getString("product")),
                        new Quantity(row.getBigDecimal("pack_size")),
                        row.getBigDecimal("quantity")))
                .list();
    }
}
