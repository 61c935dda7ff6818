package uk.co.pharmacyiq.inventory.ordering.arrival;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.ordering.Order;
import uk.co.pharmacyiq.inventory.ordering.OrderLine;
import uk.co.pharmacyiq.inventory.ordering.OrderState;
import uk.co.pharmacyiq.inventory.ordering.Orders;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Books goods in against an order: the packs by batch, and whatever was not as ordered, in one piece. */
@Service
public class ReceiveOrder {

    public static final String PERMISSION = ReceiveStock.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_ORDER_RECEIVE";

    private static final Action<Received> ACTION =
            Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Received.class);

    /**
     * What came.
     *
     * @param delivered packs that are booked in; those that are damaged or wrong are not among them
     * @param said what whoever receives says was wrong
     * @param last whether nothing more is coming
     */
    public record Request(
            PremisesId premises,
            UUID order,
            List<ReceiveStock.Delivered> delivered,
            List<Discrepancy> said,
            boolean last) {
        public Request {
            delivered = List.copyOf(delivered);
            said = List.copyOf(said);
        }
    }

    /** Where the order stands now, and how many things were not as ordered. */
    public record Received(UUID order, OrderState state, int discrepancies) {}

    private final UseCases useCases;
    private final Orders orders;
    private final ReceiveStock receiveStock;
    private final ArrivalStore arrivals;
    private final ArrivalSettings settings;

    ReceiveOrder(
            UseCases useCases,
            Orders orders,
            ReceiveStock receiveStock,
            ArrivalStore arrivals,
            ArrivalSettings settings) {
        this.useCases = useCases;
        this.orders = orders;
        this.receiveStock = receiveStock;
        this.arrivals = arrivals;
        this.settings = settings;
    }

    public Outcome<Received> receive(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("order", request.order()),
                work -> orders.hold(work, request.premises(), request.order())
                        .then(order -> receive(work, order, request)));
    }

    private Outcome<Received> receive(Work work, Order order, Request request) {
        if (!order.state().isExpected()) {
            return refused(ArrivalRefusal.NOT_EXPECTED);
        }
        if (request.delivered().isEmpty() && request.said().isEmpty() && !request.last()) {
            return refused(ArrivalRefusal.NOTHING_CAME);
        }
        var came = new LinkedHashMap<DmdCode, BigDecimal>();
        request.delivered()
                .forEach(
                        each -> came.merge(each.lot().product(), each.quantity().value(), BigDecimal::add));
        if (!came.keySet().stream().allMatch(product -> line(order, product).isPresent())) {
            return refused(ArrivalRefusal.NOT_ON_ORDER);
        }
        return book(work, order, request).then(movement -> {
            movement.ifPresent(id -> came.forEach((product, units) -> {
                var line = line(order, product).orElseThrow();
                orders.came(work, order, line.number(), units);
                arrivals.receipt(work, order.id(), line.number(), id, units);
            }));
            var wrong = wrong(work, order, request, came);
            wrong.forEach(each -> arrivals.add(work, order.id(), each));
            work.note("discrepancies", wrong.size());
            return orders.step(work, order, next(order, request, came), order.dates())
                    .then(now -> done(new Received(now.id(), now.state(), wrong.size())));
        });
    }

    /** The movement that books the packs in; none where no pack is booked in. */
    private Outcome<Optional<UUID>> book(Work work, Order order, Request request) {
        return request.delivered().isEmpty()
                ? done(Optional.empty())
                : receiveStock
                        .receive(
                                work,
                                new ReceiveStock.Request(
                                        request.premises(),
                                        request.delivered(),
                                        Optional.empty(),
                                        Optional.of(from(order))))
                        .then(posted -> done(Optional.of(posted.movement())));
    }

    /** As the controlled-drugs register has it: from whom it was obtained. */
    private static Particulars.Obtained from(Order order) {
        var firm = order.supplier().details().firm();
        return new Particulars.Obtained(new Particulars.Party(firm.name(), firm.address()));
    }

    private static Optional<OrderLine> line(Order order, DmdCode product) {
        return order.lines().stream()
                .filter(line -> line.item().product().equals(product) && line.packs() > 0)
                .findFirst();
    }

    /** What is said, and what the books tell by themselves: too much, too little, too short-dated. */
    private List<Discrepancy> wrong(Work work, Order order, Request request, Map<DmdCode, BigDecimal> came) {
        var wrong = new ArrayList<>(request.said());
        var goodUntil = settings.goodUntil(work);
        request.delivered().stream()
                .filter(each -> each.lot().expiry().lastDay().isBefore(goodUntil))
                .forEach(each -> wrong.add(
                        Discrepancy.of(Discrepancy.Kind.SHORT_DATED, each.lot().product(), each.quantity())));
        for (var line : order.lines()) {
            var product = line.item().product();
            var now = line.received().value().add(came.getOrDefault(product, BigDecimal.ZERO));
            var missing = line.ordered().value().subtract(now);
            if (missing.signum() < 0 && came.containsKey(product)) {
                var over = missing.negate().min(came.get(product));
                wrong.add(Discrepancy.of(Discrepancy.Kind.OVER, product, new Quantity(over)));
            } else if (missing.signum() > 0 && request.last()) {
                wrong.add(Discrepancy.of(Discrepancy.Kind.SHORT, product, new Quantity(missing)));
            }
        }
        return wrong;
    }

    private static OrderState next(Order order, Request request, Map<DmdCode, BigDecimal> came) {
        boolean all = order.lines().stream()
                .allMatch(line -> line.received()
                                .value()
                                .add(came.getOrDefault(line.item().product(), BigDecimal.ZERO))
                                .compareTo(line.ordered().value())
                        >= 0);
        if (all) {
            return OrderState.RECEIVED;
        }
        return request.last() ? OrderState.CLOSED_SHORT : OrderState.PART_RECEIVED;
    }
}
