package uk.co.pharmacyiq.inventory.returning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.inventory.waste.HeldLot;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** Returns to suppliers; added to, never changed. */
@Repository
class ReturnStore {

    private static final String ADD = """
            insert into inventory.supplier_return
                   (organisation_id, return_id, premises_id, supplier_id, movement_id, reason, authorisation, collected_on,
                    order_id, credit_id, made_by, made_at, event_id)
            values (:organisation, :return, :premises, :supplier, :movement, :reason, :authorisation, :collected, :order,
                    :credit, :person, :now, :event)
            """;

    private static final String ALL = """
            select return_id, supplier_id, movement_id, reason, authorisation, collected_on, order_id, credit_id, made_by,
                   made_at
              from inventory.supplier_return
             where organisation_id = :organisation
               and premises_id = :premises
             order by return_id desc
             limit 100
            """;

    private static final String PARTS = """
            select l.movement_id, l.product, l.batch, l.expiry, l.quantity, d.name, d.pack_size, d.unit
              from inventory.line l
              join inventory.product d on d.organisation_id = l.organisation_id and d.product = l.product
             where l.organisation_id = :organisation
               and l.movement_id = any(:movements)
             order by l.movement_id, l.line_no
            """;

    private record Of(UUID movement, SupplierReturn.Part part) {}

    void add(Work work, PremisesId premises, SupplierReturn back) {
        var terms = back.terms();
        work.sql(ADD)
                .param("return", back.id())
                .param("premises", premises.value())
                .param("supplier", terms.supplier())
                .param("movement", back.movement())
                .param("reason", terms.cause().name())
                .param("authorisation", terms.authorisation().orElse(null), Types.VARCHAR)
                .param("collected", Date.valueOf(terms.collectedOn()))
                .param("order", terms.order().orElse(null), Types.OTHER)
                .param("credit", terms.credit().orElse(null), Types.OTHER)
                .param("person", back.made().by().value())
                .param("now", Timestamp.from(back.made().at()))
                .param("event", work.eventId())
                .update();
    }

    /** The latest 100, the last first. */
    List<SupplierReturn> all(Work work, PremisesId premises) {
        var bare = work.sql(ALL)
                .param("premises", premises.value())
                .query((row, _) -> bare(row))
                .list();
        var parts = work
                .sql(PARTS)
                .param("movements", bare.stream().map(SupplierReturn::movement).toArray(UUID[]::new))
                .query((row, _) -> new Of(row.getObject("movement_id", UUID.class), part(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::movement, mapping(Of::part, toList())));
        return bare.stream()
                .map(each -> new SupplierReturn(
                        each.id(),
                        each.movement(),
                        each.terms(),
                        each.made(),
                        parts.getOrDefault(each.movement(), List.of())))
                .toList();
    }

    private static SupplierReturn bare(ResultSet row) throws SQLException {
        return new SupplierReturn(
                row.getObject("return_id", UUID.class),
                row.getObject("movement_id", UUID.class),
                new SupplierReturn.Terms(
                        row.getObject("supplier_id", UUID.class),
                        Cause.valueOf(row.getString("reason")),
                        Optional.ofNullable(row.getString("authorisation")),
                        row.getObject("collected_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("order_id", UUID.class)),
                        Optional.ofNullable(row.getObject("credit_id", UUID.class))),
                new SupplierReturn.Made(
                        new PersonId(row.getObject("made_by", UUID.class)),
                        row.getTimestamp("made_at").toInstant()),
                List.of());
    }

    private static SupplierReturn.Part part(ResultSet row) throws SQLException {
        return new SupplierReturn.Part(
                new Lot(
                        new DmdCode(row.getString("product")),
                        new BatchNumber(row.getString("batch")),
                        new Expiry(row.getObject("expiry", LocalDate.class))),
                new HeldLot.Named(
                        row.getString("name"), new Quantity(row.getBigDecimal("pack_size")), row.getString("unit")),
                new Quantity(row.getBigDecimal("quantity")));
    }
}
