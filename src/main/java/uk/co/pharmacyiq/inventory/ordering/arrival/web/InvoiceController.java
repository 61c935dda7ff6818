package uk.co.pharmacyiq.inventory.ordering.arrival.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.ordering.arrival.CreditNotes;
import uk.co.pharmacyiq.inventory.ordering.arrival.EnterInvoice;
import uk.co.pharmacyiq.inventory.ordering.arrival.ViewArrivals;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** What came and what was charged: invoices matched, credit notes asked for and received. */
@Controller
class InvoiceController {

    private static final String ORDER = "/premises/{premises}/orders/{order}";

    private final Api api;
    private final ArrivalDesk desk;
    private final EnterInvoice enterInvoice;
    private final CreditNotes creditNotes;

    InvoiceController(Api api, ArrivalDesk desk, EnterInvoice enterInvoice, CreditNotes creditNotes) {
        this.api = api;
        this.desk = desk;
        this.enterInvoice = enterInvoice;
        this.creditNotes = creditNotes;
    }

    @GetMapping(ORDER + "/arrivals")
    @Permitted(ViewArrivals.PERMISSION)
    View arrivals(Actor.Person actor, @PathVariable String premises, @PathVariable String order) {
        return desk.arrivals(
                actor, RequestNotes.premises(premises), RequestNotes.id(order), HttpStatus.OK, null, List.of());
    }

    @PostMapping(ORDER + "/invoices")
    @Permitted(EnterInvoice.PERMISSION)
    View invoice(
            Actor.Person actor, @PathVariable String premises, @PathVariable String order, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var of = of(premises, order);
        var outcome = api.ask(
                actor,
                EnterInvoice.ACT,
                Target.at(of.premises()),
                ArrivalInput.invoice(fields, of.premises(), of.order()),
                asked -> enterInvoice.enter(actor, asked));
        return after(actor, of, fields, outcome, "The invoice is kept and matched.");
    }

    @PostMapping(ORDER + "/credits")
    @Permitted(CreditNotes.PERMISSION)
    View request(
            Actor.Person actor, @PathVariable String premises, @PathVariable String order, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var of = of(premises, order);
        var reason = ArrivalInput.reason(fields);
        var amount = ArrivalInput.amount(fields);
        Outcome<UUID> outcome = api.ask(
                actor,
                CreditNotes.REQUEST_ACT,
                Target.at(of.premises()),
                fields.finish(reason::value),
                why -> creditNotes.request(actor, of, why, amount.value()));
        return after(actor, of, fields, outcome, "Noted. Send the request to the supplier.");
    }

    @PostMapping(ORDER + "/credits/{credit}")
    @Permitted(CreditNotes.PERMISSION)
    View receive(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String order,
            @PathVariable String credit,
            HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var of = of(premises, order);
        Outcome<UUID> outcome = api.ask(
                actor,
                CreditNotes.RECEIVE_ACT,
                Target.at(of.premises()),
                ArrivalInput.note(fields),
                note -> creditNotes.receive(actor, of, RequestNotes.id(credit), note));
        return after(actor, of, fields, outcome, "The credit note is noted.");
    }

    private <T> View after(Actor.Person actor, CreditNotes.Of of, Fields fields, Outcome<T> outcome, String done) {
        return switch (outcome) {
            case Done<T> _ -> desk.redirect("/premises/" + of.premises() + "/orders/" + of.order() + "/arrivals", done);
            case Refused<T>(var reason) ->
                desk.arrivals(
                        actor.with(actor.request().composed()),
                        of.premises(),
                        of.order(),
                        Api.status(reason.kind()),
                        fields,
                        FieldError.of(reason));
        };
    }

    private static CreditNotes.Of of(String premises, String order) {
        return new CreditNotes.Of(RequestNotes.premises(premises), RequestNotes.id(order));
    }
}
