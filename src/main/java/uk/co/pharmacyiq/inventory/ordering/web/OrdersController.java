package uk.co.pharmacyiq.inventory.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.ordering.DraftOrders;
import uk.co.pharmacyiq.inventory.ordering.ViewOrders;
import uk.co.pharmacyiq.inventory.ordering.proposal.ProposeOrder;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The orders of premises, and what should be ordered: look, change, one press makes the drafts. */
@Controller
class OrdersController {

    private final OrderDesk desk;
    private final ViewOrders viewOrders;
    private final ProposeOrder proposeOrder;
    private final DraftOrders draftOrders;

    OrdersController(OrderDesk desk, ViewOrders viewOrders, ProposeOrder proposeOrder, DraftOrders draftOrders) {
        this.desk = desk;
        this.viewOrders = viewOrders;
        this.proposeOrder = proposeOrder;
        this.draftOrders = draftOrders;
    }

    @GetMapping("/premises/{premises}/orders")
    @Permitted(ViewOrders.PERMISSION)
    View orders(Actor.Person actor, @PathVariable String premises) {
        return desk.open(
                actor,
                premises,
                ViewOrders.PERMISSION,
                here -> desk.show(
                        viewOrders.list(here.asking(), here.premises()),
                        listing -> desk.show("orders", new OrdersPage(here, listing.orders()))));
    }

    @GetMapping("/premises/{premises}/orders/proposal")
    @Permitted(value = ProposeOrder.PERMISSION, lengthy = true)
    View proposal(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(
                actor,
                premises,
                ProposeOrder.PERMISSION,
                here -> desk.show(
                        proposeOrder.propose(here.asking(), here.premises()),
                        proposal -> desk.show("proposal", ProposalPage.of(here, proposal, Fields.ofForm(request)))));
    }

    @PostMapping("/premises/{premises}/orders/proposal")
    @Permitted(DraftOrders.PERMISSION)
    View draft(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, DraftOrders.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            var read = OrderInput.draftOfForm(fields, here.premises());
            return switch (desk.ask(here, DraftOrders.ACT, read, asked -> draftOrders.draft(here.asking(), asked))) {
                case Done<DraftOrders.Drafted>(var drafted) ->
                    drafted.orders().size() == 1
                            ? desk.redirect(
                                    here.path("/" + drafted.orders().getFirst()),
                                    "The draft was made. Check it, then place it.")
                            : desk.redirect(
                                    here.path(""),
                                    drafted.orders().size() + " drafts were made. Check and place each.");
                case Refused<DraftOrders.Drafted>(var reason) -> again(here, fields, reason);
            };
        });
    }

    private View again(Here here, Fields fields, Refusal reason) {
        HttpStatus status = Api.status(reason.kind());
        return desk.show(
                proposeOrder.propose(here.looking(), here.premises()),
                proposal -> desk.show(
                        status,
                        "proposal",
                        ProposalPage.of(here, proposal, fields).with(FieldError.of(reason))));
    }
}
