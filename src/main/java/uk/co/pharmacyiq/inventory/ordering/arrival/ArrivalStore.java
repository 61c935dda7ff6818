package uk.co.pharmacyiq.inventory.ordering.arrival;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/** What came on orders, and what was wrong with it. */
@Repository
class ArrivalStore {

    private static final String RECEIPT = """
            insert into inventory.order_receipt
                   (organisation_id, order_id, line_no, movement_id, quantity, received_by, received_at, event_id)
            values (:organisation, :order, :line, :movement, :quantity, :person, :now, :event)
            """;

    private static final String NOTE = "inventory.discrepancy.note";

    private static final String DISCREPANCY = """
            insert into inventory.discrepancy
                   (organisation_id, discrepancy_id, order_id, product, kind, quantity, note, recorded_by, recorded_at, event_id)
            values (:organisation, :id, :order, :product, :kind, :quantity, :note, :person, :now, :event)
            """;

    private static final String DISCREPANCIES = """
            select discrepancy_id, product, kind, quantity, note, recorded_at
              from inventory.discrepancy
             where organisation_id = :organisation
               and order_id = :order
             order by discrepancy_id
            """;

    void receipt(Work work, UUID order, int line, UUID movement, BigDecimal quantity) {
        work.sql(RECEIPT)
                .param("order", order)
                .param("line", line)
                .param("movement", movement)
                .param("quantity", quantity)
                .param("person", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    void add(Work work, UUID order, Discrepancy discrepancy) {
        var id = TimeOrderedId.next();
        work.sql(DISCREPANCY)
                .param("id", id)
                .param("order", order)
                .param("product", discrepancy.product().value())
                .param("kind", discrepancy.kind().name())
                .param("quantity", discrepancy.quantity().value())
                .param(
                        "note",
                        discrepancy.note().isEmpty() ? null : work.seal(NOTE, id, discrepancy.note()),
                        Types.BINARY)
                .param("person", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    List<Discrepancy> discrepancies(Work work, UUID order) {
        return work.sql(DISCREPANCIES)
                .param("order", order)
                .query((row, _) -> {
                    var id = row.getObject("discrepancy_id", UUID.class);
                    var note = Optional.ofNullable(row.getBytes("note"));
                    return new Discrepancy(
                            Discrepancy.Kind.valueOf(row.getString("kind")),
                            new DmdCode(row.getString("product")),
                            new Quantity(row.getBigDecimal("quantity")),
                            note.map(box -> work.open(NOTE, id, box)).orElse(""),
                            Optional.of(row.getObject("recorded_at", OffsetDateTime.class)
                                    .toInstant()));
                })
                .list();
    }
}
