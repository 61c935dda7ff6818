package uk.co.pharmacyiq.inventory.ordering;

import uk.co.pharmacyiq.inventory.ordering.suppliers.OrderChannel;

/** A way by which orders reach suppliers. Found at start: a wholesaler's own exchange is one more of these. */
public interface SupplierChannel {

    /** Which of the ways a supplier may be set up for this is. */
    OrderChannel channel();

    /** The order as it goes to the supplier. */
    OrderFile write(OrderMessage message);
}
