package uk.co.pharmacyiq.inventory.ordering;

import uk.co.pharmacyiq.tenancy.Premises;

/** What an order tells the supplier: who orders, for which premises, what. */
public record OrderMessage(String organisation, Premises premises, Order order) {

    /** {@code order-FA001-12}, without what a file's name must not have. */
    String fileName() {
        return "order-" + premises.odsCode().value() + "-" + order.number();
    }
}
