package uk.co.pharmacyiq.inventory.ordering;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Pounds;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.SecondPerson;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TwoPersonAct;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Places an order: from then on its lines stand. Above what one person may order alone it takes two steps: the order is put
 * forward, so that nobody changes it meanwhile, and a second person places it.
 */
@Service
public class PlaceOrder implements TwoPersonAct<PlaceOrder.Request> {

    public static final String PERMISSION = "stock.order-place";

    /** The names of the acts on the record. */
    public static final String ACT = "STOCK_ORDER_PLACE";

    private static final Action<Placed> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Placed.class);
    private static final Action<Placed> PUT_FORWARD =
            Action.changes("STOCK_ORDER_PUT_FORWARD", PERMISSION, Action.Scope.PREMISES, Placed.class);

    /** The order as it was read. */
    public record Request(PremisesId premises, UUID order, int version) {}

    /** Where the order stands now. */
    public record Placed(UUID order, OrderState state, int version) {

        static Placed of(Order order) {
            return new Placed(order.id(), order.state(), order.version());
        }
    }

    private final UseCases useCases;
    private final Orders orders;
    private final OrderLimit limit;

    PlaceOrder(UseCases useCases, Orders orders, OrderLimit limit) {
        this.useCases = useCases;
        this.orders = orders;
        this.limit = limit;
    }

    /** First of two: an order that one person may not place alone is put forward; any other is left as it is. */
    public Outcome<Placed> putForward(Actor actor, Request request) {
        return useCases.perform(
                actor,
                PUT_FORWARD,
                target(request),
                work -> ready(work, request)
                        .then(order -> order.state() == OrderState.DRAFT && limit.isAbove(work, order)
                                ? orders.step(work, order, OrderState.AWAITING_APPROVAL, order.dates())
                                : done(order))
                        .then(order -> done(Placed.of(order))));
    }

    /** Places it, or asks a second person to. */
    public Outcome<Placed> place(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                target(request),
                work -> ready(work, request).then(order -> {
                    if (!limit.isAbove(work, order)) {
                        return placed(work, order);
                    }
                    orders.say(work, order);
                    return order.state() == OrderState.AWAITING_APPROVAL
                            ? refused(SecondPerson.Awaited.of(this, request, words(order)))
                            : refused(OrderRefusal.NOT_NOW);
                }));
    }

    private static Target target(Request request) {
        return Target.at(request.premises()).about("order", request.order());
    }

    @Override
    public Action<?> action() {
        return ACTION;
    }

    @Override
    public Class<Request> asked() {
        return Request.class;
    }

    @Override
    public Outcome<?> carryOut(Work work, Request asked) {
        return ready(work, asked).then(order -> placed(work, order));
    }

    private Outcome<Order> ready(Work work, Request request) {
        return orders.hold(work, request.premises(), request.order(), request.version())
                .then(order -> {
                    if (!order.state().leadsTo(OrderState.PLACED)) {
                        return refused(OrderRefusal.NOT_NOW);
                    }
                    if (order.lines().stream().allMatch(line -> line.packs() == 0)) {
                        return refused(OrderRefusal.NOTHING_ORDERED);
                    }
                    return order.lines().stream()
                                    .anyMatch(line -> line.packs() > 0
                                            && line.cost().price().isEmpty())
                            ? refused(OrderRefusal.NO_PRICE)
                            : done(order);
                });
    }

    private Outcome<Placed> placed(Work work, Order order) {
        var at = work.now().atZone(LondonTime.ZONE);
        var dates = new Order.Dates(
                order.dates().made(),
                Optional.of(work.now()),
                Optional.of(order.supplier().expected(at)));
        work.note("value", Pounds.text(order.value()));
        return orders.step(work, order, OrderState.PLACED, dates).then(placed -> done(Placed.of(placed)));
    }

    private static String words(Order order) {
        return "Place order " + order.number() + " with " + order.supplier().name() + ": "
                + order.lines().stream().filter(line -> line.packs() > 0).count() + " lines for "
                + Pounds.text(order.value());
    }
}
