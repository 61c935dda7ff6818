package uk.co.pharmacyiq.inventory.ordering;

import static java.util.stream.Collectors.toMap;
import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Suppliers;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** The orders, for other modules within work under way: the one way an order takes a step. */
@Component
public class Orders {

    private final OrderStore orders;
    private final OrderLineStore lines;
    private final Suppliers suppliers;

    Orders(OrderStore orders, OrderLineStore lines, Suppliers suppliers) {
        this.orders = orders;
        this.lines = lines;
        this.suppliers = suppliers;
    }

    /** The latest 200, first the latest. */
    public List<Order> all(Work work, PremisesId premises) {
        var heads = orders.all(work, premises);
        var linesOf = lines.of(work, heads.stream().map(OrderStore.Head::id).toList());
        var firms = suppliers.all(work).stream().collect(toMap(Supplier::id, Function.identity()));
        return heads.stream()
                .map(head -> order(
                        head,
                        Optional.ofNullable(firms.get(head.supplier())).orElseThrow(),
                        linesOf.getOrDefault(head.id(), List.of())))
                .toList();
    }

    public Outcome<Order> find(Work work, PremisesId premises, UUID order) {
        return orders.find(work, premises, order)
                .map(head -> done(order(
                        head,
                        suppliers.find(work, head.supplier()).orElseThrow(),
                        lines.of(work, List.of(order)).getOrDefault(order, List.of()))))
                .orElseGet(() -> refused(OrderRefusal.UNKNOWN));
    }

    /** The order, which nobody else changes until this work ends. */
    public Outcome<Order> hold(Work work, PremisesId premises, UUID order) {
        orders.lock(work, order);
        return find(work, premises, order);
    }

    /** The same as it was read, by its version. */
    Outcome<Order> hold(Work work, PremisesId premises, UUID order, int version) {
        return hold(work, premises, order)
                .then(found -> found.version() == version ? done(found) : refused(OrderRefusal.CHANGED));
    }

    /** Takes a step of the table, and says so on the record. */
    public Outcome<Order> step(Work work, Order order, OrderState to, Order.Dates dates) {
        if (!order.state().leadsTo(to)) {
            return refused(OrderRefusal.NOT_NOW);
        }
        if (!orders.change(work, order, to, dates)) {
            return refused(OrderRefusal.CHANGED);
        }
        orders.step(work, order.id(), order.state(), to);
        say(work, order);
        work.note("state.before", order.state().title());
        work.note("state.after", to.title());
        return find(work, order.premises(), order.id());
    }

    /** Notes which order the work is about. */
    void say(Work work, Order order) {
        work.about("order", order.id());
        work.note("order", order.number());
        work.note("supplier", order.supplier().name());
    }

    /** Counts goods that came on a line. */
    public void came(Work work, Order order, int line, BigDecimal units) {
        lines.received(work, order.id(), line, units);
    }

    List<OrderStep> steps(Work work, UUID order) {
        return orders.steps(work, order);
    }

    private static Order order(OrderStore.Head head, Supplier supplier, List<OrderLine> lines) {
        return new Order(
                head.id(), head.premises(), head.number(), supplier, head.state(), head.dates(), head.version(), lines);
    }
}
