package uk.co.pharmacyiq.inventory.returning;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.ordering.Order;
import uk.co.pharmacyiq.inventory.ordering.Orders;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Suppliers;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Where stock can go back to: the suppliers, and the orders that went to them. */
@Component
class ReturnSources {

    private final Suppliers suppliers;
    private final Orders orders;

    ReturnSources(Suppliers suppliers, Orders orders) {
        this.suppliers = suppliers;
        this.orders = orders;
    }

    List<Supplier> suppliers(Work work) {
        return suppliers.all(work);
    }

    /** Those that were placed, the last first. */
    List<Order> orders(Work work, PremisesId premises) {
        return orders.all(work, premises).stream()
                .filter(order -> order.dates().placed().isPresent())
                .toList();
    }
}
