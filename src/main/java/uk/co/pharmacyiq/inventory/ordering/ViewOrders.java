package uk.co.pharmacyiq.inventory.ordering;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows the orders of premises, and one of them with every step it took. */
@Service
public class ViewOrders {

    public static final String PERMISSION = "stock.order-view";

    private static final Action<Listing> LIST =
            Action.looks("STOCK_ORDER_LIST", PERMISSION, Action.Scope.PREMISES, Listing.class);
    private static final Action<View> VIEW =
            Action.looks("STOCK_ORDER_VIEW", PERMISSION, Action.Scope.PREMISES, View.class);

    /** The latest 200, first the latest. */
    public record Listing(List<Order> orders) {}

    /** An order, its steps, and the names of those who took them. */
    public record View(Order order, List<OrderStep> steps, Map<PersonId, String> names) {}

    private final UseCases useCases;
    private final Orders orders;
    private final PeopleNames names;

    ViewOrders(UseCases useCases, Orders orders, PeopleNames names) {
        this.useCases = useCases;
        this.orders = orders;
        this.names = names;
    }

    public Outcome<Listing> list(Actor actor, PremisesId premises) {
        return useCases.perform(
                actor, LIST, Target.at(premises), work -> done(new Listing(orders.all(work, premises))));
    }

    public Outcome<View> view(Actor actor, PremisesId premises, UUID order) {
        return useCases.perform(
                actor,
                VIEW,
                Target.at(premises).about("order", order),
                work -> orders.find(work, premises, order).then(found -> {
                    var steps = orders.steps(work, order);
                    return done(new View(found, steps, names.names(work)));
                }));
    }
}
