package uk.co.pharmacyiq.inventory.ordering;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** The steps by hand: take an order back to a draft, cancel it, close it when nothing more is coming. */
@Service
public class EndOrder {

    public static final String PERMISSION = PlaceOrder.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_ORDER_STEP";

    private static final Action<PlaceOrder.Placed> ACTION =
            Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, PlaceOrder.Placed.class);

    /** What is done by hand. */
    public enum End {
        TAKE_BACK(OrderState.DRAFT),
        CANCEL(OrderState.CANCELLED),
        CLOSE(OrderState.CLOSED_SHORT);

        final OrderState to;

        End(OrderState to) {
            this.to = to;
        }

        /** Reads {@code take-back}, {@code cancel} or {@code close}. */
        public static Optional<End> parse(String text) {
            return Stream.of(values())
                    .filter(end ->
                            end.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .findFirst();
        }
    }

    private final UseCases useCases;
    private final Orders orders;

    EndOrder(UseCases useCases, Orders orders) {
        this.useCases = useCases;
        this.orders = orders;
    }

    public Outcome<PlaceOrder.Placed> end(Actor actor, PlaceOrder.Request request, End end) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("order", request.order()),
                work -> end(work, request, end));
    }

    private Outcome<PlaceOrder.Placed> end(Work work, PlaceOrder.Request request, End end) {
        return orders.hold(work, request.premises(), request.order(), request.version())
                .then(order -> end == End.CANCEL && order.state() == OrderState.PART_RECEIVED
                        ? refused(OrderRefusal.GOODS_CAME)
                        : orders.step(work, order, end.to, order.dates()))
                .then(order -> done(PlaceOrder.Placed.of(order)));
    }
}
