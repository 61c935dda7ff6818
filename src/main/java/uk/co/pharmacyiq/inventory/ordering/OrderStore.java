package uk.co.pharmacyiq.inventory.ordering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** The orders and the steps they took; their lines are {@link OrderLineStore}'s. */
@Repository
class OrderStore {

    /** An order as it stands in its own row. */
    record Head(
            UUID id,
            PremisesId premises,
            long number,
            UUID supplier,
            OrderState state,
            Order.Dates dates,
            int version) {}

    private static final String FIND = """
            select order_id, premises_id, number, supplier_id, state, created_at, placed_at, expected_on, version
              from inventory.purchase_order
             where organisation_id = :organisation
               and premises_id = :premises
               and (:order::uuid is null or order_id = :order::uuid)
             order by order_id desc
             limit 200
            """;

    private static final String LOCK = """
            select order_id
              from inventory.purchase_order
             where organisation_id = :organisation
               and order_id = :order
               for update
            """;

    /** One at a time at the premises, so that numbers have no gap and none comes twice. */
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended(:premises::text, 7)) is null";

    private static final String ADD = """
            insert into inventory.purchase_order
                   (organisation_id, order_id, premises_id, number, supplier_id, state, created_by, created_at, event_id)
            select :organisation, :order, :premises, coalesce(max(o.number), 0) + 1, :supplier, 'DRAFT', :person, :now, :event
              from inventory.purchase_order o
             where o.organisation_id = :organisation
               and o.premises_id = :premises
            """;

    private static final String CHANGE = """
            update inventory.purchase_order
               set state = :state, placed_at = :placed, expected_on = :expected, version = version + 1, event_id = :event
             where organisation_id = :organisation
               and order_id = :order
               and version = :version
            """;

    private static final String STEP = """
            insert into inventory.order_step
                   (organisation_id, order_id, step_no, from_state, to_state, taken_by, taken_at, event_id)
            select :organisation, :order, count(*) + 1, :from, :to, :person, :now, :event
              from inventory.order_step s
             where s.organisation_id = :organisation
               and s.order_id = :order
            """;

    private static final String STEPS = """
            select from_state, to_state, taken_by, taken_at
              from inventory.order_step
             where organisation_id = :organisation
               and order_id = :order
             order by step_no
            """;

    /** The latest 200 first. */
    List<Head> all(Work work, PremisesId premises) {
        return work.sql(FIND)
                .param("premises", premises.value())
                .param("order", null, Types.OTHER)
                .query(OrderStore::head)
                .list();
    }

    Optional<Head> find(Work work, PremisesId premises, UUID order) {
        return work.sql(FIND)
                .param("premises", premises.value())
                .param("order", order)
                .query(OrderStore::head)
                .optional();
    }

    /** Nobody else changes it until this work ends. */
    void lock(Work work, UUID order) {
        work.sql(LOCK).param("order", order).query(UUID.class).optional();
    }

    void add(Work work, UUID order, PremisesId premises, UUID supplier) {
        work.sql(ONE_AT_A_TIME)
                .param("premises", premises.value())
                .query(Boolean.class)
                .single();
        work.sql(ADD)
                .param("order", order)
                .param("premises", premises.value())
                .param("supplier", supplier)
                .param("person", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    /** Whether it was still as it was read. */
    boolean change(Work work, Order order, OrderState state, Order.Dates dates) {
        return work.sql(CHANGE)
                        .param("order", order.id())
                        .param("version", order.version())
                        .param("state", state.name())
                        .param(
                                "placed",
                                dates.placed()
                                        .map(at -> at.atOffset(ZoneOffset.UTC))
                                        .orElse(null),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("expected", dates.expected().orElse(null), Types.DATE)
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    void step(Work work, UUID order, OrderState from, OrderState to) {
        work.sql(STEP)
                .param("order", order)
                .param("from", from.name())
                .param("to", to.name())
                .param("person", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    List<OrderStep> steps(Work work, UUID order) {
        return work.sql(STEPS)
                .param("order", order)
                .query((row, _) -> new OrderStep(
                        OrderState.valueOf(row.getString("from_state")),
                        OrderState.valueOf(row.getString("to_state")),
                        new PersonId(row.getObject("taken_by", UUID.class)),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        var placed = Optional.ofNullable(row.getObject("placed_at", OffsetDateTime.class));
        return new Head(
                row.getObject("order_id", UUID.class),
                new PremisesId(row.getObject("premises_id", UUID.class)),
                row.getLong("number"),
                row.getObject("supplier_id", UUID.class),
                OrderState.valueOf(row.getString("state")),
                new Order.Dates(
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        placed.map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getObject("expected_on", LocalDate.class))),
                row.getInt("version"));
    }
}
