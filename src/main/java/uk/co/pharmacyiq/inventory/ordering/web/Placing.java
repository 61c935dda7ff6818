package uk.co.pharmacyiq.inventory.ordering.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.ordering.PlaceOrder;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;

/** Places an order as one press: puts it forward where it takes a second person, then asks. */
@Component
class Placing {

    private final PlaceOrder placeOrder;

    Placing(PlaceOrder placeOrder) {
        this.placeOrder = placeOrder;
    }

    Outcome<PlaceOrder.Placed> place(Actor.Person actor, PlaceOrder.Request request) {
        return placeOrder
                .putForward(first(actor), request)
                .then(ready -> placeOrder.place(
                        actor, new PlaceOrder.Request(request.premises(), request.order(), ready.version())));
    }

    /** The same person and request, for the first of the two: each takes effect once. */
    private static Actor.Person first(Actor.Person actor) {
        var request = actor.request();
        return actor.with(new Request(
                request.id(),
                request.correlation(),
                request.address(),
                request.permission(),
                request.once()
                        .map(once -> new Request.Once(
                                UUID.nameUUIDFromBytes((once.key() + " forward").getBytes(StandardCharsets.UTF_8))
                                        .toString(),
                                once.digest()))));
    }
}
