package uk.co.pharmacyiq.inventory.ordering.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.ordering.ChangeDraft;
import uk.co.pharmacyiq.inventory.ordering.DraftOrders;
import uk.co.pharmacyiq.inventory.ordering.ViewOrders;
import uk.co.pharmacyiq.inventory.ordering.proposal.ProposeOrder;
import uk.co.pharmacyiq.inventory.ordering.web.OrderAnswers.DraftedAnswer;
import uk.co.pharmacyiq.inventory.ordering.web.OrderAnswers.OrderAnswer;
import uk.co.pharmacyiq.inventory.ordering.web.OrderAnswers.OrderStateAnswer;
import uk.co.pharmacyiq.inventory.ordering.web.OrderAnswers.ProposalAnswer;
import uk.co.pharmacyiq.inventory.ordering.web.OrderBodies.ChangeOrderBody;
import uk.co.pharmacyiq.inventory.ordering.web.OrderBodies.DraftOrderBody;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** What should be ordered, and drafts of orders, for programs. */
@RestController
class OrdersApi {

    private final Api api;
    private final ProposeOrder proposeOrder;
    private final ViewOrders viewOrders;
    private final DraftOrders draftOrders;
    private final ChangeDraft changeDraft;

    OrdersApi(
            Api api,
            ProposeOrder proposeOrder,
            ViewOrders viewOrders,
            DraftOrders draftOrders,
            ChangeDraft changeDraft) {
        this.api = api;
        this.proposeOrder = proposeOrder;
        this.viewOrders = viewOrders;
        this.draftOrders = draftOrders;
        this.changeDraft = changeDraft;
    }

    @GetMapping("/api/v1/premises/{premises}/orders/proposal")
    @Permitted(value = ProposeOrder.PERMISSION, lengthy = true)
    ResponseEntity<ProposalAnswer> proposeOrder(Actor.Person actor, @PathVariable String premises) {
        return api.ok(proposeOrder
                .propose(actor, RequestNotes.premises(premises))
                .then(proposal -> Outcome.done(ProposalAnswer.of(proposal))));
    }

    @GetMapping("/api/v1/premises/{premises}/orders")
    @Permitted(ViewOrders.PERMISSION)
    ResponseEntity<List<OrderAnswer>> listOrders(Actor.Person actor, @PathVariable String premises) {
        return api.ok(viewOrders
                .list(actor, RequestNotes.premises(premises))
                .then(listing -> Outcome.done(
                        listing.orders().stream().map(OrderAnswer::of).toList())));
    }

    @GetMapping("/api/v1/premises/{premises}/orders/{order}")
    @Permitted(ViewOrders.PERMISSION)
    ResponseEntity<OrderAnswer> viewOrder(
            Actor.Person actor, @PathVariable String premises, @PathVariable String order) {
        return api.ok(viewOrders
                .view(actor, RequestNotes.premises(premises), RequestNotes.id(order))
                .then(view -> Outcome.done(OrderAnswer.of(view.order()))));
    }

    @PostMapping("/api/v1/premises/{premises}/orders")
    @Permitted(DraftOrders.PERMISSION)
    ResponseEntity<DraftedAnswer> draftOrders(
            Actor.Person actor, @PathVariable String premises, @RequestBody DraftOrderBody body) {
        var read = OrderInput.draft(Fields.ofBody(body), RequestNotes.premises(premises));
        return api.created(
                api.ask(actor, DraftOrders.ACT, Target.none(), read, request -> draftOrders.draft(actor, request))
                        .then(drafted -> Outcome.done(new DraftedAnswer(drafted.orders()))));
    }

    @PutMapping("/api/v1/premises/{premises}/orders/{order}")
    @Permitted(ChangeDraft.PERMISSION)
    ResponseEntity<OrderStateAnswer> changeOrder(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String order,
            @RequestBody ChangeOrderBody body) {
        var read = OrderInput.change(Fields.ofBody(body), RequestNotes.premises(premises), RequestNotes.id(order));
        return api.ok(api.ask(
                        actor, ChangeDraft.ACT, Target.none(), read, request -> changeDraft.change(actor, request))
                .then(changed -> Outcome.done(new OrderStateAnswer(changed.order(), "draft", changed.version()))));
    }
}
