package uk.co.pharmacyiq.inventory.ordering.arrival;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.inventory.ordering.Order;
import uk.co.pharmacyiq.work.Work;

/** Invoices and credit notes. */
@Repository
class InvoiceStore {

    private static final String ADD = """
            insert into inventory.supplier_invoice
                   (organisation_id, invoice_id, order_id, supplier_id, number, dated_on, total, controlled, keep_until,
                    matched, entered_by, entered_at, event_id)
            values (:organisation, :invoice, :order, :supplier, :number, :dated, :total, :controlled, :keep, :matched,
                    :person, :now, :event)
                on conflict (organisation_id, supplier_id, number) do nothing
            """;

    private static final String LINE = """
            insert into inventory.invoice_line (organisation_id, invoice_id, order_id, line_no, packs, price, event_id)
            values (:organisation, :invoice, :order, :line, :packs, :price, :event)
            """;

    private static final String OF_ORDER = """
            select invoice_id, number, dated_on, total, controlled, keep_until, matched
              from inventory.supplier_invoice
             where organisation_id = :organisation
               and order_id = :order
             order by invoice_id
            """;

    private static final String CHARGED = """
            select line_no, packs, price
              from inventory.invoice_line
             where organisation_id = :organisation
               and order_id = :order
            """;

    private static final String REQUEST = """
            insert into inventory.credit_note
                   (organisation_id, credit_id, order_id, reason, amount, requested_by, requested_at, event_id)
            values (:organisation, :credit, :order, :reason, :amount, :person, :now, :event)
            """;

    private static final String RECEIVE = """
            update inventory.credit_note
               set number = :number, credited = :amount, received_by = :person, received_at = :now, event_id = :event
             where organisation_id = :organisation
               and order_id = :order
               and credit_id = :credit
               and number is null
            """;

    private static final String CREDITS = """
            select credit_id, reason, amount, number, credited
              from inventory.credit_note
             where organisation_id = :organisation
               and order_id = :order
             order by credit_id
            """;

    /** Whether it was added; false where one of this number was entered before. */
    boolean add(Work work, Order order, Invoice invoice, List<Match.Charged> lines) {
        boolean added = work.sql(ADD)
                        .param("invoice", invoice.id())
                        .param("order", order.id())
                        .param("supplier", order.supplier().id())
                        .param("number", invoice.number())
                        .param("dated", invoice.dated())
                        .param("total", invoice.total())
                        .param("controlled", invoice.controlled())
                        .param("keep", invoice.keepUntil())
                        .param("matched", invoice.matched())
                        .param("person", work.person().value())
                        .param("now", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                == 1;
        if (added) {
            lines.forEach(line -> work.sql(LINE)
                    .param("invoice", invoice.id())
                    .param("order", order.id())
                    .param("line", line.line())
                    .param("packs", line.packs())
                    .param("price", line.price())
                    .param("event", work.eventId())
                    .update());
        }
        return added;
    }

    List<Invoice> of(Work work, UUID order) {
        return work.sql(OF_ORDER)
                .param("order", order)
                .query(InvoiceStore::invoice)
                .list();
    }

    List<Match.Charged> charged(Work work, UUID order) {
        return work.sql(CHARGED)
                .param("order", order)
                .query((row, _) -> new Match.Charged(row.getInt("line_no"), row.getLong("packs"), row.getLong("price")))
                .list();
    }

    void request(Work work, UUID order, Credit credit) {
        work.sql(REQUEST)
                .param("credit", credit.id())
                .param("order", order)
                .param("reason", credit.reason())
                .param("amount", credit.amount())
                .param("person", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    void receive(Work work, UUID order, UUID credit, Credit.Note note) {
        work.sql(RECEIVE)
                .param("credit", credit)
                .param("order", order)
                .param("number", note.number())
                .param("amount", note.amount())
                .param("person", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    List<Credit> credits(Work work, UUID order) {
        return work.sql(CREDITS)
                .param("order", order)
                .query((row, _) -> new Credit(
                        row.getObject("credit_id", UUID.class),
                        row.getString("reason"),
                        row.getLong("amount"),
                        Optional.ofNullable(row.getString("number")).map(number -> note(row, number))))
                .list();
    }

    private static Credit.Note note(ResultSet row, String number) {
        try {
            return new Credit.Note(number, row.getLong("credited"));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Invoice invoice(ResultSet row, int number) throws SQLException {
        return new Invoice(
                row.getObject("invoice_id", UUID.class),
                row.getString("number"),
                row.getObject("dated_on", LocalDate.class),
                row.getLong("total"),
                row.getBoolean("controlled"),
                row.getObject("keep_until", LocalDate.class),
                row.getBoolean("matched"));
    }
}
