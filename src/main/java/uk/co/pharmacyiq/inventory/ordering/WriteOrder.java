package uk.co.pharmacyiq.inventory.ordering;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ordering.suppliers.OrderChannel;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** The order as it goes to the supplier: as the supplier takes it, or as asked for. A draft is not sent to anybody. */
@Service
public class WriteOrder {

    public static final String PERMISSION = ViewOrders.PERMISSION;

    private static final Action<OrderFile> ACTION =
            Action.looks("STOCK_ORDER_PRINT", PERMISSION, Action.Scope.PREMISES, OrderFile.class);

    private final UseCases useCases;
    private final Orders orders;
    private final Organisations organisations;
    private final List<SupplierChannel> channels;

    WriteOrder(UseCases useCases, Orders orders, Organisations organisations, List<SupplierChannel> channels) {
        this.useCases = useCases;
        this.orders = orders;
        this.organisations = organisations;
        this.channels = channels;
    }

    /** The order by a way that was asked for, or by that of its supplier. */
    public Outcome<OrderFile> write(Actor actor, PremisesId premises, UUID order, Optional<OrderChannel> by) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(premises).about("order", order),
                work -> orders.find(work, premises, order).then(found -> write(work, found, by)));
    }

    private Outcome<OrderFile> write(Work work, Order order, Optional<OrderChannel> by) {
        if (order.state() == OrderState.DRAFT || order.state() == OrderState.AWAITING_APPROVAL) {
            return refused(OrderRefusal.NOT_NOW);
        }
        orders.say(work, order);
        var way = by.orElse(order.supplier().details().dealing().channel());
        var view = organisations.view(work);
        var premises = view.premises().stream()
                .filter(each -> each.id().equals(order.premises()))
                .findFirst()
                .orElseThrow();
        return channels.stream()
                .filter(channel -> channel.channel() == way)
                .findFirst()
                .map(channel ->
                        done(channel.write(new OrderMessage(view.organisation().name(), premises, order))))
                .orElseGet(() -> refused(OrderRefusal.NO_SUCH_WAY));
    }
}
