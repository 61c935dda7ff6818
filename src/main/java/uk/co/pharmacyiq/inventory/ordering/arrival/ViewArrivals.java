package uk.co.pharmacyiq.inventory.ordering.arrival;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ordering.Order;
import uk.co.pharmacyiq.inventory.ordering.Orders;
import uk.co.pharmacyiq.inventory.ordering.ViewOrders;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows what came on an order, what was wrong, and what was charged and credited. */
@Service
public class ViewArrivals {

    public static final String PERMISSION = ViewOrders.PERMISSION;

    private static final Action<View> ACTION =
            Action.looks("STOCK_ARRIVAL_VIEW", PERMISSION, Action.Scope.PREMISES, View.class);

    /** All there is about an order after it was placed. */
    public record View(
            Order order, List<Discrepancy> discrepancies, Match match, List<Invoice> invoices, List<Credit> credits) {}

    private final UseCases useCases;
    private final Orders orders;
    private final ArrivalStore arrivals;
    private final InvoiceStore invoices;
    private final ArrivalSettings settings;

    ViewArrivals(
            UseCases useCases, Orders orders, ArrivalStore arrivals, InvoiceStore invoices, ArrivalSettings settings) {
        this.useCases = useCases;
        this.orders = orders;
        this.arrivals = arrivals;
        this.invoices = invoices;
        this.settings = settings;
    }

    public Outcome<View> view(Actor actor, PremisesId premises, UUID order) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(premises).about("order", order),
                work -> orders.find(work, premises, order)
                        .then(found -> done(new View(
                                found,
                                arrivals.discrepancies(work, order),
                                Match.of(found, invoices.charged(work, order), settings.tolerance(work)),
                                invoices.of(work, order),
                                invoices.credits(work, order)))));
    }
}
