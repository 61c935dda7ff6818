package uk.co.pharmacyiq.access.approval.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.access.approval.ViewApprovals;
import uk.co.pharmacyiq.access.approval.WithdrawRequest;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** The page where people see what became of what they asked a second person for. */
@Controller
class OwnRequestsController {

    private static final String PAGE = "/me/requests";

    private final Pages pages;
    private final ViewApprovals viewApprovals;
    private final WithdrawRequest withdrawRequest;

    OwnRequestsController(Pages pages, ViewApprovals viewApprovals, WithdrawRequest withdrawRequest) {
        this.pages = pages;
        this.viewApprovals = viewApprovals;
        this.withdrawRequest = withdrawRequest;
    }

    @GetMapping(PAGE)
    @Permitted(ViewApprovals.OWN)
    View requests(Actor.Person actor) {
        return switch (viewApprovals.mine(actor)) {
            case Done<ViewApprovals.Listing>(var listing) ->
                pages.show("access/approval/web/requests", ApprovalPages.Listing.of(PAGE, listing));
            case Refused<ViewApprovals.Listing>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping(PAGE + "/{request}/withdraw")
    @Permitted(ViewApprovals.OWN)
    View withdraw(Actor.Person actor, @PathVariable String request) {
        return switch (withdrawRequest.withdraw(actor, RequestNotes.id(request))) {
            case Done<?> _ -> pages.redirect(PAGE, Notice.success("You took your request back."));
            case Refused<?>(var reason) -> pages.refused(reason);
        };
    }
}
