package uk.co.pharmacyiq.inventory.ordering.arrival.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.ordering.arrival.CreditNotes;
import uk.co.pharmacyiq.inventory.ordering.arrival.EnterInvoice;
import uk.co.pharmacyiq.inventory.ordering.arrival.ReceiveOrder;
import uk.co.pharmacyiq.inventory.ordering.arrival.ViewArrivals;
import uk.co.pharmacyiq.inventory.ordering.arrival.web.ArrivalAnswers.ArrivalAnswer;
import uk.co.pharmacyiq.inventory.ordering.arrival.web.ArrivalAnswers.CreditIdAnswer;
import uk.co.pharmacyiq.inventory.ordering.arrival.web.ArrivalAnswers.InvoiceEnteredAnswer;
import uk.co.pharmacyiq.inventory.ordering.arrival.web.ArrivalAnswers.OrderReceiptAnswer;
import uk.co.pharmacyiq.inventory.ordering.arrival.web.ArrivalBodies.InvoiceBody;
import uk.co.pharmacyiq.inventory.ordering.arrival.web.ArrivalBodies.OrderReceiptBody;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Deliveries, invoices and credit notes of orders, for programs. */
@RestController
class ArrivalsApi {

    private static final String ORDER = "/api/v1/premises/{premises}/orders/{order}";

    private final Api api;
    private final ViewArrivals viewArrivals;
    private final ReceiveOrder receiveOrder;
    private final EnterInvoice enterInvoice;
    private final CreditNotes creditNotes;

    ArrivalsApi(
            Api api,
            ViewArrivals viewArrivals,
            ReceiveOrder receiveOrder,
            EnterInvoice enterInvoice,
            CreditNotes creditNotes) {
        this.api = api;
        this.viewArrivals = viewArrivals;
        this.receiveOrder = receiveOrder;
        this.enterInvoice = enterInvoice;
        this.creditNotes = creditNotes;
    }

    @GetMapping(ORDER + "/arrivals")
    @Permitted(ViewArrivals.PERMISSION)
    ResponseEntity<ArrivalAnswer> viewArrivals(
            Actor.Person actor, @PathVariable String premises, @PathVariable String order) {
        return api.ok(viewArrivals
                .view(actor, RequestNotes.premises(premises), RequestNotes.id(order))
                .then(view -> Outcome.done(ArrivalAnswer.of(view))));
    }

    @PostMapping(ORDER + "/receipts")
    @Permitted(ReceiveOrder.PERMISSION)
    ResponseEntity<OrderReceiptAnswer> receiveOrder(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String order,
            @RequestBody OrderReceiptBody body) {
        var read = ArrivalInput.receipt(Fields.ofBody(body), RequestNotes.premises(premises), RequestNotes.id(order));
        return api.created(
                api.ask(actor, ReceiveOrder.ACT, Target.none(), read, request -> receiveOrder.receive(actor, request))
                        .then(received -> Outcome.done(OrderReceiptAnswer.of(received))));
    }

    @PostMapping(ORDER + "/invoices")
    @Permitted(EnterInvoice.PERMISSION)
    ResponseEntity<InvoiceEnteredAnswer> enterInvoice(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String order,
            @RequestBody InvoiceBody body) {
        var read = ArrivalInput.invoice(Fields.ofBody(body), RequestNotes.premises(premises), RequestNotes.id(order));
        return api.created(
                api.ask(actor, EnterInvoice.ACT, Target.none(), read, request -> enterInvoice.enter(actor, request))
                        .then(entered -> Outcome.done(InvoiceEnteredAnswer.of(entered))));
    }

    @PostMapping(ORDER + "/credits")
    @Permitted(CreditNotes.PERMISSION)
    ResponseEntity<CreditIdAnswer> requestCredit(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String order,
            @RequestBody ArrivalBodies.CreditBody body) {
        var fields = Fields.ofBody(body);
        var reason = ArrivalInput.reason(fields);
        var amount = ArrivalInput.amount(fields);
        var read = fields.finish(reason::value);
        return api.created(id(api.ask(
                actor,
                CreditNotes.REQUEST_ACT,
                Target.none(),
                read,
                why -> creditNotes.request(actor, of(premises, order), why, amount.value()))));
    }

    @PostMapping(ORDER + "/credits/{credit}")
    @Permitted(CreditNotes.PERMISSION)
    ResponseEntity<CreditIdAnswer> receiveCredit(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String order,
            @PathVariable String credit,
            @RequestBody ArrivalBodies.CreditNoteBody body) {
        var read = ArrivalInput.note(Fields.ofBody(body));
        return api.ok(id(api.ask(
                actor,
                CreditNotes.RECEIVE_ACT,
                Target.none(),
                read,
                note -> creditNotes.receive(actor, of(premises, order), RequestNotes.id(credit), note))));
    }

    private static Outcome<CreditIdAnswer> id(Outcome<UUID> credit) {
        return credit.then(id -> Outcome.done(new CreditIdAnswer(id)));
    }

    private static CreditNotes.Of of(String premises, String order) {
        return new CreditNotes.Of(RequestNotes.premises(premises), RequestNotes.id(order));
    }
}
