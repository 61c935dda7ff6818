package uk.co.pharmacyiq.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.medicines.ControlledSchedule;
import uk.co.pharmacyiq.work.Work;

/** Reads the ledger and the balances; writes nothing. */
@Repository
class ReportStore {

    private static final String MOVEMENT_COLUMNS = """
            select m.movement_id, m.kind, m.premises_id, m.reason, m.note, m.occurred_at, m.recorded_at, m.person_id,
                   m.event_id, m.other_premises_id, m.transfer_id, m.reverses,
                   (select r.movement_id from inventory.movement r
                     where r.organisation_id = m.organisation_id and r.reverses = m.movement_id) as reversed_by
              from inventory.movement m
            """;

    /** A transfer is seen by both its sides. */
    private static final String MOVEMENT = MOVEMENT_COLUMNS + """
             where m.organisation_id = :organisation
               and m.movement_id = :movement
               and (m.premises_id = :premises or m.other_premises_id = :premises and m.kind = 'TRANSFER_OUT')
            """;

    private static final String TRANSFERS = MOVEMENT_COLUMNS + """
             where m.organisation_id = :organisation
               and m.other_premises_id = :premises
               and m.kind = 'TRANSFER_OUT'
               and not exists (select from inventory.movement r
                                where r.organisation_id = m.organisation_id and r.reverses = m.movement_id)
             order by m.movement_id
            """;

    private static final String OF_PRODUCT = MOVEMENT_COLUMNS + """
             where m.organisation_id = :organisation
               and m.premises_id = :premises
               and m.movement_id in (select l.movement_id from inventory.line l
                                      where l.organisation_id = :organisation and l.product = :product)
               and (:before::uuid is null or m.movement_id < :before)
             order by m.movement_id desc
             limit :limit
            """;

    private static final String LINES = """
            select product, batch, expiry, quantity, from_place, to_place
              from inventory.line
             where organisation_id = :organisation
               and movement_id = :movement
             order by line_no
            """;

    /** Lines of every movement that received this transfer and was not reversed. */
    private static final String RECEIVED = """
            select l.product, l.batch, l.expiry, l.quantity, l.from_place, l.to_place
              from inventory.movement m
              join inventory.line l on l.organisation_id = m.organisation_id and l.movement_id = m.movement_id
             where m.organisation_id = :organisation
               and m.transfer_id = :transfer
               and not exists (select from inventory.movement r
                                where r.organisation_id = m.organisation_id and r.reverses = m.movement_id)
            """;

    private static final String PREMISES_OF = """
            select premises_id from inventory.place where organisation_id = :organisation and place_id = :place
            """;

    private static final String ROWS = """
            select b.product, b.batch, b.expiry, b.quantity, b.place_id, p.code as place_code, p.name as place_name,
                   p.kind as place_kind, d.name, d.generic_name, d.pack_size, d.unit
              from inventory.balance b
              join inventory.place p on p.organisation_id = b.organisation_id and p.place_id = b.place_id
              join inventory.product d on d.organisation_id = b.organisation_id and d.product = b.product
             where b.organisation_id = :organisation
               and b.premises_id = :premises
               and b.quantity > 0
               and (:until::date is null or b.expiry <= :until)
               and (:since::date is null or b.expiry >= :since)
               and (:kind::text is null or p.kind = :kind)
               and (:place::uuid is null or b.place_id = :place)
               and (:product::text is null or b.product = :product)
               and (:words::text[] is null or (d.name || ' ' || d.generic_name || ' ' || b.batch || ' ' || d.product) ilike all (:words))
               and (:expiry::date is null
                    or (b.expiry, b.product, b.batch, b.place_id) > (:expiry, :afterProduct, :afterBatch, :afterPlace::uuid))
             order by b.expiry, b.product, b.batch, b.place_id
             limit :limit
            """;

    /** What the books said at a moment: lines recorded by then, whenever they occurred. */
    private static final String AS_RECORDED = """
            select d.name, d.product, d.unit, d.pack_size, sum(x.quantity) as quantity
              from (select l.organisation_id, l.product, l.quantity, l.movement_id, p.premises_id
                      from inventory.line l
                      join inventory.place p on p.organisation_id = l.organisation_id and p.place_id = l.to_place
                     where l.organisation_id = :organisation
                    union all
                    select l.organisation_id, l.product, -l.quantity, l.movement_id, p.premises_id
                      from inventory.line l
                      join inventory.place p on p.organisation_id = l.organisation_id and p.place_id = l.from_place
                     where l.organisation_id = :organisation) x
              join inventory.movement m on m.organisation_id = x.organisation_id and m.movement_id = x.movement_id
              join inventory.product d on d.organisation_id = x.organisation_id and d.product = x.product
             where x.premises_id = :premises
               and m.recorded_at <= :at
             group by d.name, d.product, d.unit, d.pack_size
            having sum(x.quantity) <> 0
             order by d.name, d.product
            """;

    Optional<StockReports.Entry> movement(Work work, PremisesId premises, UUID movement) {
        return work.sql(MOVEMENT)
                .param("premises", premises.value())
                .param("movement", movement)
                .query((row, _) -> entry(work, row))
                .optional();
    }

    List<StockReports.Entry> transfers(Work work, PremisesId toPremises) {
        return work.sql(TRANSFERS)
                .param("premises", toPremises.value())
                .query((row, _) -> entry(work, row))
                .list();
    }

    List<StockReports.Entry> movementsOf(
            Work work, PremisesId premises, DmdCode product, Optional<UUID> before, int limit) {
        return work.sql(OF_PRODUCT)
                .param("premises", premises.value())
                .param("product", product.value())
                .param("before", before.orElse(null), Types.OTHER)
                .param("limit", limit)
                .query((row, _) -> entry(work, row))
                .list();
    }

    List<Line> lines(Work work, UUID movement) {
        return work.sql(LINES)
                .param("movement", movement)
                .query(ReportStore::line)
                .list();
    }

    List<Line> received(Work work, UUID transfer) {
        return work.sql(RECEIVED)
                .param("transfer", transfer)
                .query(ReportStore::line)
                .list();
    }

    PremisesId premisesOf(Work work, UUID place) {
        return new PremisesId(
                work.sql(PREMISES_OF).param("place", place).query(UUID.class).single());
    }

    List<FindStock.Row> rows(Work work, FindStock.Request request) {
        var after = request.after();
        return work.sql(ROWS)
                .param("premises", request.premises().value())
                .param("until", request.until().orElse(null), Types.DATE)
                .param("since", request.since().orElse(null), Types.DATE)
                .param("kind", request.kind().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("place", request.place().orElse(null), Types.OTHER)
                .param("product", request.product().map(DmdCode::value).orElse(null), Types.VARCHAR)
                .param("words", patterns(request.query()), Types.ARRAY)
                .param("expiry", after.map(FindStock.Cursor::expiry).orElse(null), Types.DATE)
                .param("afterProduct", after.map(FindStock.Cursor::product).orElse(null), Types.VARCHAR)
                .param("afterBatch", after.map(FindStock.Cursor::batch).orElse(null), Types.VARCHAR)
                .param("afterPlace", after.map(FindStock.Cursor::place).orElse(null), Types.OTHER)
                .param("limit", request.limit() + 1)
                .query(ReportStore::row)
                .list();
    }

    List<FindStock.Total> asRecorded(Work work, PremisesId premises, Instant at) {
        return work.sql(AS_RECORDED)
                .param("premises", premises.value())
                .param("at", Timestamp.from(at))
                .query((row, _) -> new FindStock.Total(
                        new DmdCode(row.getString("product")),
                        row.getString("name"),
                        new Quantity(row.getBigDecimal("quantity")),
                        row.getString("unit"),
                        new Quantity(row.getBigDecimal("pack_size"))))
                .list();
    }

    /** Each word must stand somewhere; what has a meaning in patterns is taken as it is. */
    private static String @Nullable [] patterns(String query) {
        if (query.isBlank()) {
            return null;
        }
        return query.strip()
                .lines()
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }

    private static StockReports.Entry entry(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("movement_id", UUID.class);
        var note = Optional.ofNullable(row.getBytes("note"));
        return new StockReports.Entry(
                id,
                MovementKind.valueOf(row.getString("kind")),
                new PremisesId(row.getObject("premises_id", UUID.class)),
                row.getString("reason"),
                note.map(box -> work.open("inventory.movement.note", id, box)).orElse(""),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("person_id", UUID.class),
                row.getObject("event_id", UUID.class),
                id(row, "other_premises_id").map(PremisesId::new),
                id(row, "transfer_id"),
                id(row, "reverses"),
                id(row, "reversed_by"),
                List.of());
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                lot(row), new Quantity(row.getBigDecimal("quantity")), id(row, "from_place"), id(row, "to_place"));
    }

    private static FindStock.Row row(ResultSet row, int number) throws SQLException {
        return new FindStock.Row(
                lot(row),
                new FindStock.Described(
                        row.getString("name"),
                        row.getString("generic_name"),
                        new Quantity(row.getBigDecimal("pack_size")),
                        row.getString("unit"),
                        ControlledSchedule.NEEDS_REVIEW),
                row.getObject("place_id", UUID.class),
                row.getString("place_code"),
                PlaceKind.valueOf(row.getString("place_kind")),
                new Quantity(row.getBigDecimal("quantity")));
    }

    private static Lot lot(ResultSet row) throws SQLException {
        return new Lot(
                new DmdCode(row.getString("product")),
                new BatchNumber(row.getString("batch")),
                new Expiry(row.getObject("expiry", LocalDate.class)));
    }

    private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }
}
