package uk.co.pharmacyiq.inventory.ordering.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** What premises use, hold and wait for, of all packs in one statement. */
@Repository
class DemandStore {

    private static final long FEWEST_DAYS = 28;

    /**
     * Packs of one generic, size and unit are one item, unless kept by itself. Of items of which one pack was used, squares
     * of days are those of the pack; of others they are summed by day first.
     */
    private static final String DEMANDS = """
            with rule as (
                select product, method, least, most, by_itself, set_at
                  from inventory.reorder_rule
                 where organisation_id = :organisation and premises_id = :premises),
            item as materialized (
                select d.product, d.generic_name, d.name, d.pack_size, d.unit,
                       case when r.by_itself then d.product
                            else d.generic_name || '|' || d.pack_size || '|' || d.unit end as item,
                       r.method, r.least, r.most, coalesce(r.by_itself, false) as by_itself, r.set_at
                  from inventory.product d
                  left join rule r on r.product = d.product
                 where d.organisation_id = :organisation),
            used as materialized (
                select product, sum(quantity)::float8 as used, sum(quantity * quantity)::float8 as squares,
                       min(day) as first, max(day) as last
                  from inventory.usage_day
                 where organisation_id = :organisation and premises_id = :premises
                   and day >= :since and day < :today
                 group by product),
            item_used as materialized (
                select i.item, sum(u.used) as used, max(u.squares) as squares, min(u.first) as first, count(*) as packs
                  from used u join item i on i.product = u.product
                 group by i.item),
            mixed as (
                select x.item, sum(x.used * x.used) as squares
                  from (select i.item, d.day, sum(d.quantity)::float8 as used
                          from item_used m
                          join item i on i.item = m.item
                          join inventory.usage_day d on d.product = i.product
                         where m.packs > 1
                           and d.organisation_id = :organisation and d.premises_id = :premises
                           and d.day >= :since and d.day < :today
                         group by i.item, d.day) x
                 group by x.item),
            held as (
                select i.item,
                       coalesce(sum(b.quantity) filter (where p.kind not in ('QUARANTINE', 'TRANSIT')), 0) as usable,
                       coalesce(sum(b.quantity) filter (where p.kind = 'TRANSIT'), 0) as coming
                  from inventory.balance b
                  join inventory.place p on p.organisation_id = b.organisation_id and p.place_id = b.place_id
                  join item i on i.product = b.product
                 where b.organisation_id = :organisation and b.premises_id = :premises
                   and b.quantity > 0 and b.expiry >= :usable
                 group by i.item),
            ordered as (
                select i.item, sum(greatest(l.packs * l.pack_size - l.received, 0)) as ordered
                  from inventory.purchase_order o
                  join inventory.order_line l on l.organisation_id = o.organisation_id and l.order_id = o.order_id
                  join item i on i.product = l.product
                 where o.organisation_id = :organisation and o.premises_id = :premises
                   and o.state in ('DRAFT', 'AWAITING_APPROVAL', 'PLACED', 'PART_RECEIVED')
                 group by i.item),
            recalled as (
                select distinct b.product
                  from inventory.place p
                  join inventory.balance b on b.organisation_id = p.organisation_id and b.place_id = p.place_id
                 where p.organisation_id = :organisation and p.premises_id = :premises
                   and p.kind = 'QUARANTINE' and b.quantity > 0
                   and exists (select from inventory.line l
                                 join inventory.movement m
                                   on m.organisation_id = l.organisation_id and m.movement_id = l.movement_id
                                where l.organisation_id = b.organisation_id and l.product = b.product
                                  and l.batch = b.batch and l.to_place = b.place_id and m.reason = 'RECALLED'))
            select g.*, coalesce(u.used, 0) as used, coalesce(m.squares, u.squares, 0) as squares, u.first,
                   coalesce(h.usable, 0) as usable, coalesce(h.coming, 0) as coming, coalesce(o.ordered, 0) as ordered
              from (select i.item, min(i.generic_name) as generic, min(i.name) as name, min(i.pack_size) as pack_size,
                           min(i.unit) as unit, bool_or(i.by_itself) as by_itself,
                           (array_agg(i.method order by i.set_at desc) filter (where i.method is not null))[1] as method,
                           (array_agg(i.least order by i.set_at desc) filter (where i.method is not null))[1] as least,
                           (array_agg(i.most order by i.set_at desc) filter (where i.method is not null))[1] as most,
                           array_agg(i.product order by s.last desc nulls last, i.product) as products,
                           array_agg(r.product) filter (where r.product is not null) as recalled
                      from item i
                      left join used s on s.product = i.product
                      left join recalled r on r.product = i.product
                     group by i.item) g
              left join item_used u on u.item = g.item
              left join mixed m on m.item = g.item
              left join held h on h.item = g.item
              left join ordered o on o.item = g.item
             where u.used > 0 or g.method in ('FIXED', 'REPLACE')
             order by g.item
            """;

    /** Everything that was used since that day or has a rule; stock that expires before {@code usable} is not counted. */
    List<Demand> demands(Work work, PremisesId premises, LocalDate since, LocalDate usable) {
        return work.sql(DEMANDS)
                .param("premises", premises.value())
                .param("since", since)
                .param("today", work.today())
                .param("usable", usable)
                .query((row, _) -> demand(row, since, work.today()))
                .list();
    }

    private static Demand demand(ResultSet row, LocalDate since, LocalDate today) throws SQLException {
        boolean byItself = row.getBoolean("by_itself");
        return new Demand(
                row.getString(byItself ? "name" : "generic"),
                new Quantity(row.getBigDecimal("pack_size")),
                row.getString("unit"),
                usage(row, since, today),
                new Demand.Held(row.getBigDecimal("usable"), row.getBigDecimal("coming"), row.getBigDecimal("ordered")),
                rule(row, byItself),
                codes(row, "products"),
                codes(row, "recalled"));
    }

    /** From the first day it was used, if that was later; but never fewer than four weeks, or one day would say it all. */
    private static Demand.Usage usage(ResultSet row, LocalDate since, LocalDate today) throws SQLException {
        var first = Optional.ofNullable(row.getObject("first", LocalDate.class)).orElse(since);
        return new Demand.Usage(
                Math.max(FEWEST_DAYS, ChronoUnit.DAYS.between(first, today)),
                row.getDouble("used"),
                row.getDouble("squares"));
    }

    private static ReorderRule rule(ResultSet row, boolean byItself) throws SQLException {
        var method = row.getString("method");
        return method == null
                ? ReorderRule.BY_USAGE
                : new ReorderRule(
                        ReorderRule.Method.valueOf(method),
                        new Quantity(row.getBigDecimal("least")),
                        new Quantity(row.getBigDecimal("most")),
                        byItself);
    }

    private static List<DmdCode> codes(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null
                ? List.of()
                : Stream.of((String[]) array.getArray()).map(DmdCode::new).toList();
    }
}
