package uk.co.pharmacyiq.inventory.ordering;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.inventory.ordering.proposal.Why;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;
import uk.co.pharmacyiq.work.Work;

/** The lines of orders, each with the numbers that made it. */
@Repository
class OrderLineStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String LINES = """
            select l.order_id, l.line_no, l.product, d.name, l.pack_size, d.unit, l.proposed_packs, l.packs, l.price,
                   l.paid, l.concession, l.tariff, l.schedule, l.requisition, l.why, l.received
              from inventory.order_line l
              join inventory.product d on d.organisation_id = l.organisation_id and d.product = l.product
             where l.organisation_id = :organisation
               and l.order_id = any(cast(:orders as uuid[]))
             order by l.order_id, l.line_no
            """;

    private static final String ADD = """
            insert into inventory.order_line
                   (organisation_id, order_id, line_no, product, pack_size, proposed_packs, packs, price, paid, concession,
                    tariff, schedule, requisition, why, event_id)
            values (:organisation, :order, :line, :product, :size, :proposed, :packs, :price, :paid, :concession,
                    :tariff, :schedule, :requisition, :why, :event)
            """;

    private static final String PACKS = """
            update inventory.order_line
               set packs = :packs, event_id = :event
             where organisation_id = :organisation
               and order_id = :order
               and line_no = :line
            """;

    private static final String RECEIVED = """
            update inventory.order_line
               set received = received + :more, event_id = :event
             where organisation_id = :organisation
               and order_id = :order
               and line_no = :line
            """;

    Map<UUID, List<OrderLine>> of(Work work, Collection<UUID> orders) {
        var lines = new HashMap<UUID, List<OrderLine>>();
        work.sql(LINES)
                .param("orders", orders.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    lines.computeIfAbsent(row.getObject("order_id", UUID.class), _ -> new ArrayList<>())
                            .add(line(row));
                });
        return lines;
    }

    void add(Work work, UUID order, OrderLine line) {
        work.sql(ADD)
                .param("order", order)
                .param("line", line.number())
                .param("product", line.item().product().value())
                .param("size", line.item().size().value())
                .param("proposed", line.reasons().proposed())
                .param("packs", line.packs())
                .param("price", line.cost().price().orElse(null), Types.BIGINT)
                .param("paid", line.cost().paid().orElse(null), Types.BIGINT)
                .param("concession", line.cost().concession())
                .param("tariff", line.cost().tariff())
                .param("schedule", line.level().name())
                .param("requisition", line.requisition())
                .param("why", line.reasons().why().map(JSON::writeValueAsString).orElse(""))
                .param("event", work.eventId())
                .update();
    }

    void packs(Work work, UUID order, OrderLine line) {
        work.sql(PACKS)
                .param("order", order)
                .param("line", line.number())
                .param("packs", line.packs())
                .param("event", work.eventId())
                .update();
    }

    void received(Work work, UUID order, int line, BigDecimal more) {
        work.sql(RECEIVED)
                .param("order", order)
                .param("line", line)
                .param("more", more)
                .param("event", work.eventId())
                .update();
    }

    private static OrderLine line(ResultSet row) throws SQLException {
        var why = row.getString("why");
        return new OrderLine(
                row.getInt("line_no"),
                new OrderLine.Item(
                        new DmdCode(row.getString("product")),
                        row.getString("name"),
                        new Quantity(row.getBigDecimal("pack_size")),
                        row.getString("unit")),
                row.getLong("packs"),
                new OrderLine.Cost(
                        Optional.ofNullable(row.getObject("price", Long.class)),
                        Optional.ofNullable(row.getObject("paid", Long.class)),
                        row.getBoolean("concession"),
                        row.getString("tariff")),
                Level.valueOf(row.getString("schedule")),
                row.getBoolean("requisition"),
                new OrderLine.Reasons(
                        row.getLong("proposed_packs"),
                        why.isEmpty() ? Optional.empty() : Optional.of(JSON.readValue(why, Why.class))),
                new Quantity(row.getBigDecimal("received")));
    }
}
