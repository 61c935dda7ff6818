package uk.co.pharmacyiq.inventory.ordering.arrival.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.ordering.arrival.ReceiveOrder;
import uk.co.pharmacyiq.inventory.scanning.ReadScan;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Goods in against an order: scan every pack, say what is wrong, confirm. */
@Controller
class ArrivalController {

    private static final String PAGE = "/premises/{premises}/orders/{order}/goods-in";

    private final Api api;
    private final ArrivalDesk desk;
    private final ReadScan readScan;
    private final ReceiveOrder receiveOrder;

    ArrivalController(Api api, ArrivalDesk desk, ReadScan readScan, ReceiveOrder receiveOrder) {
        this.api = api;
        this.desk = desk;
        this.readScan = readScan;
        this.receiveOrder = receiveOrder;
    }

    @GetMapping(PAGE)
    @Permitted(value = ReceiveOrder.PERMISSION, composes = true)
    View goodsIn(Actor.Person actor, @PathVariable String premises, @PathVariable String order) {
        return desk.goodsIn(
                looking(actor), RequestNotes.premises(premises), RequestNotes.id(order), ArrivalForm.fresh());
    }

    /** A scan adds a pack, or one more of a batch that is there; the form carries all lines there and back. */
    @PostMapping(PAGE + "/scan")
    @Permitted(value = ReceiveOrder.PERMISSION, composes = true)
    View scan(
            Actor.Person actor, @PathVariable String premises, @PathVariable String order, HttpServletRequest request) {
        var where = RequestNotes.premises(premises);
        var fields = Fields.ofForm(request);
        var form = ArrivalForm.of(fields);
        var scanned = switch (readScan.read(looking(actor), new ReadScan.Request(where, fields.shown("scan")))) {
            case Done<ReadScan.Meant>(var meant) -> form.with(meant);
            case Refused<ReadScan.Meant>(var reason) -> form.heard(reason.advice(), true);
        };
        return desk.goodsIn(looking(actor), where, RequestNotes.id(order), scanned);
    }

    @PostMapping(PAGE)
    @Permitted(value = ReceiveOrder.PERMISSION, composes = true)
    View receive(
            Actor.Person actor, @PathVariable String premises, @PathVariable String order, HttpServletRequest request) {
        PremisesId where = RequestNotes.premises(premises);
        UUID id = RequestNotes.id(order);
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                ReceiveOrder.ACT,
                Target.at(where),
                ArrivalInput.receipt(fields, where, id),
                asked -> receiveOrder.receive(actor, asked));
        return switch (outcome) {
            case Done<ReceiveOrder.Received>(var received) ->
                desk.redirect(
                        "/premises/" + where + "/orders/" + id + "/arrivals",
                        received.discrepancies() == 0
                                ? "Booked in, all as ordered. Now put it away."
                                : "Booked in. " + received.discrepancies() + " things were not as ordered.");
            case Refused<ReceiveOrder.Received>(var reason) ->
                desk.goodsIn(
                        looking(actor),
                        where,
                        id,
                        ArrivalForm.of(fields).refused(FieldError.of(reason), Api.status(reason.kind())));
        };
    }

    private static Actor.Person looking(Actor.Person actor) {
        return actor.with(actor.request().composed());
    }
}
