package uk.co.pharmacyiq.inventory.ordering.web;

import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.ordering.EndOrder;
import uk.co.pharmacyiq.inventory.ordering.OrderFile;
import uk.co.pharmacyiq.inventory.ordering.PlaceOrder;
import uk.co.pharmacyiq.inventory.ordering.WriteOrder;
import uk.co.pharmacyiq.inventory.ordering.web.OrderAnswers.OrderStateAnswer;
import uk.co.pharmacyiq.inventory.ordering.web.OrderBodies.OrderStepBody;
import uk.co.pharmacyiq.inventory.ordering.web.OrderBodies.PlaceOrderBody;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The steps of orders, for programs: place, end, and the order as the supplier takes it. */
@RestController
class OrderStepsApi {

    private final Api api;
    private final Placing placing;
    private final EndOrder endOrder;
    private final WriteOrder writeOrder;

    OrderStepsApi(Api api, Placing placing, EndOrder endOrder, WriteOrder writeOrder) {
        this.api = api;
        this.placing = placing;
        this.endOrder = endOrder;
        this.writeOrder = writeOrder;
    }

    @PostMapping("/api/v1/premises/{premises}/orders/{order}/place")
    @Permitted(PlaceOrder.PERMISSION)
    ResponseEntity<OrderStateAnswer> placeOrder(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String order,
            @RequestBody PlaceOrderBody body) {
        var read = OrderInput.asRead(Fields.ofBody(body), RequestNotes.premises(premises), RequestNotes.id(order));
        return api.ok(api.ask(actor, PlaceOrder.ACT, Target.none(), read, request -> placing.place(actor, request))
                .then(placed -> Outcome.done(OrderStateAnswer.of(placed))));
    }

    @PostMapping("/api/v1/premises/{premises}/orders/{order}/step")
    @Permitted(EndOrder.PERMISSION)
    ResponseEntity<OrderStateAnswer> endOrder(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String order,
            @RequestBody OrderStepBody body) {
        var fields = Fields.ofBody(body);
        var step = OrderInput.step(fields);
        var read = OrderInput.asRead(fields, RequestNotes.premises(premises), RequestNotes.id(order));
        return api.ok(
                api.ask(actor, EndOrder.ACT, Target.none(), read, request -> endOrder.end(actor, request, step.value()))
                        .then(placed -> Outcome.done(OrderStateAnswer.of(placed))));
    }

    /** The order as its supplier takes it. */
    @GetMapping("/api/v1/premises/{premises}/orders/{order}/message")
    @Permitted(WriteOrder.PERMISSION)
    ResponseEntity<byte[]> writeOrder(Actor.Person actor, @PathVariable String premises, @PathVariable String order) {
        return switch (writeOrder.write(
                actor, RequestNotes.premises(premises), RequestNotes.id(order), Optional.empty())) {
            case Done<OrderFile>(var file) ->
                ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, file.type())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                        .body(file.content());
            case Refused<OrderFile>(var reason) -> Api.problem(reason);
        };
    }
}
