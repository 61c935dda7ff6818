package uk.co.pharmacyiq.access.approval.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.access.approval.Approval;
import uk.co.pharmacyiq.access.approval.DecideApproval;
import uk.co.pharmacyiq.access.approval.ViewApprovals;
import uk.co.pharmacyiq.access.approval.WithdrawRequest;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** What waits for a second person, for programs. Approving does what was asked for. */
@RestController
class ApprovalsApi {

    private final Api api;
    private final ViewApprovals viewApprovals;
    private final DecideApproval decideApproval;
    private final WithdrawRequest withdrawRequest;

    ApprovalsApi(Api api, ViewApprovals viewApprovals, DecideApproval decideApproval, WithdrawRequest withdrawRequest) {
        this.api = api;
        this.viewApprovals = viewApprovals;
        this.decideApproval = decideApproval;
        this.withdrawRequest = withdrawRequest;
    }

    @GetMapping("/api/v1/approvals")
    @Permitted(DecideApproval.PERMISSION)
    ResponseEntity<ApprovalsAnswer> listApprovals(Actor.Person actor) {
        return api.ok(viewApprovals.inbox(actor).then(listing -> Outcome.done(ApprovalsAnswer.of(listing))));
    }

    @PostMapping("/api/v1/approvals/{request}/approve")
    @Permitted(DecideApproval.PERMISSION)
    ResponseEntity<DecideApproval.Decided> approve(Actor.Person actor, @PathVariable String request) {
        return api.ok(decideApproval.approve(actor, RequestNotes.id(request)));
    }

    @PostMapping("/api/v1/approvals/{request}/decline")
    @Permitted(DecideApproval.PERMISSION)
    ResponseEntity<DecideApproval.Decided> decline(
            Actor.Person actor, @PathVariable String request, @RequestBody ApprovalInput body) {
        var id = RequestNotes.id(request);
        return api.ok(api.ask(
                actor,
                DecideApproval.DECLINE_ACT,
                Target.of("approval", id),
                ApprovalInput.read(Fields.ofBody(body)),
                reason -> decideApproval.decline(actor, id, reason)));
    }

    @GetMapping("/api/v1/me/requests")
    @Permitted(ViewApprovals.OWN)
    ResponseEntity<ApprovalsAnswer> listOwnRequests(Actor.Person actor) {
        return api.ok(viewApprovals.mine(actor).then(listing -> Outcome.done(ApprovalsAnswer.of(listing))));
    }

    @PostMapping("/api/v1/me/requests/{request}/withdraw")
    @Permitted(ViewApprovals.OWN)
    ResponseEntity<UUID> withdrawRequest(Actor.Person actor, @PathVariable String request) {
        return api.ok(withdrawRequest.withdraw(actor, RequestNotes.id(request)));
    }

    /** Requests as the API tells them. */
    record ApprovalsAnswer(List<ApprovalAnswer> requests) {
        static ApprovalsAnswer of(ViewApprovals.Listing listing) {
            return new ApprovalsAnswer(listing.approvals().stream()
                    .map(approval -> ApprovalAnswer.of(approval, listing.at()))
                    .toList());
        }
    }

    /** One request. */
    record ApprovalAnswer(
            String id, String act, String summary, String askedBy, Instant askedAt, Instant until, String state) {
        static ApprovalAnswer of(Approval approval, Instant now) {
            return new ApprovalAnswer(
                    approval.id().toString(),
                    approval.act(),
                    approval.summary(),
                    approval.asking().by().toString(),
                    approval.asking().at(),
                    approval.asking().until(),
                    approval.stateAt(now).name());
        }
    }
}
