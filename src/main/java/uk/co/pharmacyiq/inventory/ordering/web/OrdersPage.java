package uk.co.pharmacyiq.inventory.ordering.web;

import java.util.List;
import uk.co.pharmacyiq.inventory.ordering.Order;
import uk.co.pharmacyiq.inventory.ordering.OrderState;
import uk.co.pharmacyiq.inventory.ordering.proposal.ProposeOrder;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Pounds;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;

/** The orders of premises: those something must still happen to, then the others. */
record OrdersPage(Here here, List<Order> all) {

    List<Order> open() {
        return all.stream().filter(order -> !order.state().ended()).toList();
    }

    List<Order> ended() {
        return all.stream().filter(order -> order.state().ended()).toList();
    }

    boolean mayPropose() {
        return here.may(ProposeOrder.PERMISSION);
    }

    String path(Order order) {
        return here.path("/" + order.id());
    }

    String value(Order order) {
        return Pounds.text(order.value());
    }

    String made(Order order) {
        return LondonTime.time(order.dates().made());
    }

    String expected(Order order) {
        return order.dates().expected().map(Object::toString).orElse("");
    }

    static String kind(OrderState state) {
        return switch (state) {
            case DRAFT, CLOSED_SHORT, CANCELLED -> "neutral";
            case AWAITING_APPROVAL, PART_RECEIVED -> "soon";
            case PLACED, RECEIVED -> "info";
        };
    }
}
