package uk.co.pharmacyiq.inventory.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.ordering.ChangeDraft;
import uk.co.pharmacyiq.inventory.ordering.EndOrder;
import uk.co.pharmacyiq.inventory.ordering.PlaceOrder;
import uk.co.pharmacyiq.inventory.ordering.ViewOrders;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** One order: review it, change the draft, place it, end it. */
@Controller
class OrderController {

    private static final String ONE = "/premises/{premises}/orders/{order}";

    private final OrderDesk desk;
    private final ViewOrders viewOrders;
    private final ChangeDraft changeDraft;
    private final Placing placing;
    private final EndOrder endOrder;

    OrderController(
            OrderDesk desk, ViewOrders viewOrders, ChangeDraft changeDraft, Placing placing, EndOrder endOrder) {
        this.desk = desk;
        this.viewOrders = viewOrders;
        this.changeDraft = changeDraft;
        this.placing = placing;
        this.endOrder = endOrder;
    }

    @GetMapping(ONE)
    @Permitted(ViewOrders.PERMISSION)
    View order(Actor.Person actor, @PathVariable String premises, @PathVariable String order) {
        return desk.open(
                actor,
                premises,
                ViewOrders.PERMISSION,
                here -> show(here, here.asking(), RequestNotes.id(order), HttpStatus.OK, List.of()));
    }

    @PostMapping(ONE)
    @Permitted(ChangeDraft.PERMISSION)
    View change(
            Actor.Person actor, @PathVariable String premises, @PathVariable String order, HttpServletRequest request) {
        var id = RequestNotes.id(order);
        return desk.open(actor, premises, ChangeDraft.PERMISSION, here -> {
            var read = OrderInput.change(Fields.ofForm(request), here.premises(), id);
            return after(
                    here,
                    id,
                    desk.ask(here, ChangeDraft.ACT, read, asked -> changeDraft.change(here.asking(), asked)),
                    "The draft was changed.");
        });
    }

    @PostMapping(ONE + "/place")
    @Permitted(PlaceOrder.PERMISSION)
    View place(
            Actor.Person actor, @PathVariable String premises, @PathVariable String order, HttpServletRequest request) {
        var id = RequestNotes.id(order);
        return desk.open(actor, premises, PlaceOrder.PERMISSION, here -> {
            var read = OrderInput.asRead(Fields.ofForm(request), here.premises(), id);
            return after(
                    here,
                    id,
                    desk.ask(here, PlaceOrder.ACT, read, asked -> placing.place(here.asking(), asked)),
                    "The order was placed. Send it to the supplier now.");
        });
    }

    @PostMapping(ONE + "/step")
    @Permitted(EndOrder.PERMISSION)
    View step(
            Actor.Person actor, @PathVariable String premises, @PathVariable String order, HttpServletRequest request) {
        var id = RequestNotes.id(order);
        return desk.open(actor, premises, EndOrder.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            var step = OrderInput.step(fields);
            var read = OrderInput.asRead(fields, here.premises(), id);
            return after(
                    here,
                    id,
                    desk.ask(here, EndOrder.ACT, read, asked -> endOrder.end(here.asking(), asked, step.value())),
                    "Done.");
        });
    }

    private <T> View after(Here here, UUID order, Outcome<T> outcome, String done) {
        return switch (outcome) {
            case Done<T> _ -> desk.redirect(here.path("/" + order), done);
            case Refused<T>(var reason) ->
                show(here, here.looking(), order, Api.status(reason.kind()), FieldError.of(reason));
        };
    }

    private View show(Here here, Actor.Person actor, UUID order, HttpStatus status, List<FieldError> errors) {
        return desk.show(
                viewOrders.view(actor, here.premises(), order),
                view -> desk.show(status, "order", new OrderPage(here, view, errors)));
    }
}
