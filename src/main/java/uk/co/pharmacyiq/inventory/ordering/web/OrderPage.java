package uk.co.pharmacyiq.inventory.ordering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ordering.ChangeDraft;
import uk.co.pharmacyiq.inventory.ordering.Order;
import uk.co.pharmacyiq.inventory.ordering.OrderLine;
import uk.co.pharmacyiq.inventory.ordering.OrderState;
import uk.co.pharmacyiq.inventory.ordering.OrderStep;
import uk.co.pharmacyiq.inventory.ordering.PlaceOrder;
import uk.co.pharmacyiq.inventory.ordering.ViewOrders;
import uk.co.pharmacyiq.inventory.ordering.proposal.Why;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Pounds;
import uk.co.pharmacyiq.medicines.ControlledSchedule;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;

/** One order with its lines and steps, and what may be done with it now. */
record OrderPage(Here here, ViewOrders.View view, List<FieldError> errors) {

    Order order() {
        return view.order();
    }

    String path(String rest) {
        return here.path("/" + order().id() + rest);
    }

    boolean mayChange() {
        return order().state() == OrderState.DRAFT && here.may(ChangeDraft.PERMISSION);
    }

    boolean mayPlace() {
        return here.may(PlaceOrder.PERMISSION) && order().state().leadsTo(OrderState.PLACED);
    }

    boolean mayTakeBack() {
        return here.may(PlaceOrder.PERMISSION) && order().state() == OrderState.AWAITING_APPROVAL;
    }

    boolean mayCancel() {
        return here.may(PlaceOrder.PERMISSION) && order().state().leadsTo(OrderState.CANCELLED);
    }

    boolean mayClose() {
        return here.may(PlaceOrder.PERMISSION) && order().state().leadsTo(OrderState.CLOSED_SHORT);
    }

    /** Whether it may be written as it goes to the supplier. */
    boolean isSent() {
        return order().state() != OrderState.DRAFT && order().state() != OrderState.AWAITING_APPROVAL;
    }

    boolean isExpected() {
        return order().state().isExpected();
    }

    String stateKind() {
        return OrdersPage.kind(order().state());
    }

    String money(long pence) {
        return Pounds.text(pence);
    }

    String price(OrderLine line) {
        return line.cost().price().map(Pounds::text).orElse("No price");
    }

    String paid(OrderLine line) {
        return line.cost().paid().map(Pounds::text).orElse("");
    }

    /** A tag for the schedule of a controlled drug; null for all others. */
    @Nullable
    String schedule(OrderLine line) {
        var schedule = new ControlledSchedule(line.level(), false);
        return schedule.controlled() || schedule.needsReview() ? line.level().title() : null;
    }

    @Nullable
    String why(OrderLine line) {
        return line.reasons().why().map(Why::text).orElse(null);
    }

    @Nullable
    String error(int line) {
        return FieldError.of(errors, "lines[" + line + "].packs");
    }

    String by(OrderStep step) {
        return view.names().getOrDefault(step.by(), "somebody whose name is no longer kept");
    }

    String at(OrderStep step) {
        return LondonTime.time(step.at());
    }

    String expected() {
        return order().dates().expected().map(Object::toString).orElse("");
    }
}
