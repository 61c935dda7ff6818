package uk.co.pharmacyiq.access.approval.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.access.approval.DecideApproval;
import uk.co.pharmacyiq.access.approval.ViewApprovals;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The pages where a second person decides. */
@Controller
class ApprovalsController {

    private static final String PAGE = "/approvals";

    private final Api api;
    private final Pages pages;
    private final ViewApprovals viewApprovals;
    private final DecideApproval decideApproval;

    ApprovalsController(Api api, Pages pages, ViewApprovals viewApprovals, DecideApproval decideApproval) {
        this.api = api;
        this.pages = pages;
        this.viewApprovals = viewApprovals;
        this.decideApproval = decideApproval;
    }

    @GetMapping(PAGE)
    @Permitted(DecideApproval.PERMISSION)
    View approvals(Actor.Person actor) {
        return switch (viewApprovals.inbox(actor)) {
            case Done<ViewApprovals.Listing>(var listing) ->
                pages.show("access/approval/web/approvals", ApprovalPages.Listing.of(PAGE, listing));
            case Refused<ViewApprovals.Listing>(var reason) -> pages.refused(reason);
        };
    }

    @GetMapping(PAGE + "/{request}")
    @Permitted(DecideApproval.PERMISSION)
    View approval(Actor.Person actor, @PathVariable String request) {
        return one(actor, RequestNotes.id(request), null, null);
    }

    @PostMapping(PAGE + "/{request}/approve")
    @Permitted(DecideApproval.PERMISSION)
    View approve(Actor.Person actor, @PathVariable String request) {
        return switch (decideApproval.approve(actor, RequestNotes.id(request))) {
            case Done<?> _ -> pages.redirect(PAGE, Notice.success("It is approved and done."));
            case Refused<?>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping(PAGE + "/{request}/decline")
    @Permitted(DecideApproval.PERMISSION)
    View decline(Actor.Person actor, @PathVariable String request, HttpServletRequest sent) {
        var id = RequestNotes.id(request);
        var fields = Fields.ofForm(sent);
        var outcome = api.ask(
                actor,
                DecideApproval.DECLINE_ACT,
                Target.of("approval", id),
                ApprovalInput.read(fields),
                reason -> decideApproval.decline(actor, id, reason));
        return switch (outcome) {
            case Done<?> _ -> pages.redirect(PAGE, Notice.success("It is declined; whoever asked is told."));
            case Refused<?>(var reason) -> one(actor, id, fields, reason);
        };
    }

    private View one(Actor.Person actor, UUID request, @Nullable Fields typed, @Nullable Refusal reason) {
        var status = reason == null ? HttpStatus.OK : Api.status(reason.kind());
        return switch (viewApprovals.view(actor, request)) {
            case Done<ViewApprovals.Shown>(var shown) ->
                pages.show(status, "access/approval/web/approval", ApprovalPages.One.of(shown, typed, reason));
            case Refused<ViewApprovals.Shown>(var no) -> pages.refused(no);
        };
    }
}
