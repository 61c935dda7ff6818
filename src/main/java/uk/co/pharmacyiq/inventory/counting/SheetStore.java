package uk.co.pharmacyiq.inventory.counting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** Reads sheets, and reckons from the ledger what the books said when each batch was counted. */
@Repository
class SheetStore {

    private static final String SHEETS = """
            select c.count_id, c.place_id, c.blind, c.begun_at, c.finished_at
              from inventory.count_sheet c
             where c.organisation_id = :organisation
               and c.premises_id = :premises
            """;

    private static final String ONE = SHEETS + " and c.count_id = :count";

    private static final String LATELY = SHEETS + " order by c.count_id desc limit 30";

    /**
     * The latest counting of each batch. When something happened counts, not when it was booked; what was reversed never
     * happened, from the moment it was said to. A correction of the books moves nothing: it holds for all times.
     */
    private static final String LINES = """
            select l.product, l.batch, l.expiry, d.name, d.pack_size, d.unit, coalesce(b.quantity, 0) as quantity,
                   e.entry_id, e.counted, e.counted_at, x.kind as decided,
                   coalesce(b.quantity, 0) - coalesce(w.later, 0) as book,
                   coalesce(b.quantity, 0) - coalesce(w.since, 0) as before,
                   coalesce(w.came, 0) as came, coalesce(w.went, 0) as went
              from inventory.count_line l
              join inventory.count_sheet c on c.organisation_id = l.organisation_id and c.count_id = l.count_id
              join inventory.product d on d.organisation_id = l.organisation_id and d.product = l.product
              left join inventory.balance b on b.organisation_id = l.organisation_id and b.place_id = c.place_id
                    and b.product = l.product and b.batch = l.batch and b.expiry = l.expiry
              left join lateral (
                    select i.entry_id, i.counted, i.counted_at
                      from inventory.count_entry i
                     where i.organisation_id = :organisation
                       and i.count_id = l.count_id
                       and i.product = l.product and i.batch = l.batch and i.expiry = l.expiry
                     order by i.entry_id desc
                     limit 1) e on true
              left join inventory.count_decision x on x.organisation_id = l.organisation_id and x.entry_id = e.entry_id
              left join lateral (
                    select sum(s.signed) filter (where s.at > e.counted_at) as later,
                           sum(s.signed) as since,
                           sum(s.signed) filter (where s.signed > 0 and s.at <= e.counted_at + :slack::interval) as came,
                           -sum(s.signed) filter (where s.signed < 0 and s.at <= e.counted_at + :slack::interval) as went
                      from (select case when v.to_place = c.place_id then v.quantity else -v.quantity end as signed,
                                   coalesce(r.occurred_at, m.occurred_at) as at
                              from inventory.line v
                              join inventory.movement m
                                on m.organisation_id = v.organisation_id and m.movement_id = v.movement_id
                              left join inventory.movement r
                                on r.organisation_id = m.organisation_id and r.movement_id = m.reverses
                             where v.organisation_id = :organisation
                               and v.product = l.product and v.batch = l.batch and v.expiry = l.expiry
                               and (v.to_place = c.place_id or v.from_place = c.place_id)
                               and coalesce(r.kind, m.kind) <> 'ADJUST') s
                     where s.at > e.counted_at - :slack::interval) w on true
             where l.organisation_id = :organisation
               and l.count_id = :count
             order by d.name, l.expiry, l.batch
            """;

    /** A sheet without its lines. */
    record Head(UUID id, UUID place, boolean blind, Instant begunAt, Optional<Instant> finishedAt) {}

    /** A line as it stands; {@code entry} is null where nobody has counted it. */
    record Row(
            Lot lot,
            String name,
            Quantity packSize,
            String unit,
            BigDecimal now,
            @Nullable UUID entry,
            @Nullable Instant at,
            @Nullable Comparison comparison,
            @Nullable String decided) {}

    Optional<Head> find(Work work, PremisesId premises, UUID count) {
        return work.sql(ONE)
                .param("premises", premises.value())
                .param("count", count)
                .query(SheetStore::head)
                .optional();
    }

    List<Head> lately(Work work, PremisesId premises) {
        return work.sql(LATELY)
                .param("premises", premises.value())
                .query(SheetStore::head)
                .list();
    }

    List<Row> lines(Work work, UUID count, Duration slack) {
        return work.sql(LINES)
                .param("count", count)
                .param("slack", slack.toSeconds() + " seconds")
                .query(SheetStore::row)
                .list();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getObject("count_id", UUID.class),
                row.getObject("place_id", UUID.class),
                row.getBoolean("blind"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var entry = row.getObject("entry_id", UUID.class);
        return new Row(
                CountStore.lot(row),
                row.getString("name"),
                new Quantity(row.getBigDecimal("pack_size")),
                row.getString("unit"),
                row.getBigDecimal("quantity"),
                entry,
                entry == null
                        ? null
                        : row.getObject("counted_at", OffsetDateTime.class).toInstant(),
                entry == null ? null : comparison(row),
                row.getString("decided"));
    }

    private static Comparison comparison(ResultSet row) throws SQLException {
        return new Comparison(
                new Quantity(row.getBigDecimal("counted")),
                row.getBigDecimal("book"),
                row.getBigDecimal("before"),
                row.getBigDecimal("came"),
                row.getBigDecimal("went"));
    }
}
