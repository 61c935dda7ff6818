package uk.co.pharmacyiq.governance.rights.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.governance.rights.RightsDesk;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.TakeRequest;
import uk.co.pharmacyiq.governance.rights.ViewRequests;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Requests about data and complaints, for programs. */
@RestController
class RightsApi {

    private static final String PATH = "/api/v1/premises/{premises}/rights";

    private final Api api;
    private final TakeRequest takeRequest;
    private final ViewRequests viewRequests;
    private final StepInput steps;
    private final EntryInput entries;

    RightsApi(Api api, TakeRequest takeRequest, ViewRequests viewRequests, StepInput steps, EntryInput entries) {
        this.api = api;
        this.takeRequest = takeRequest;
        this.viewRequests = viewRequests;
        this.steps = steps;
        this.entries = entries;
    }

    @PostMapping(PATH)
    @Permitted(TakeRequest.PERMISSION)
    ResponseEntity<Handled> takeRightsRequest(
            Actor.Person actor, @PathVariable String premises, @RequestBody RightsInput.TakeBody body) {
        var at = RequestNotes.premises(premises);
        return api.created(api.ask(
                actor,
                TakeRequest.ACT,
                Target.at(at),
                RightsInput.take(at, Fields.ofBody(body)),
                request -> takeRequest.take(actor, request)));
    }

    @GetMapping(PATH)
    @Permitted(RightsDesk.PERMISSION)
    ResponseEntity<RightsAnswers.Listing> listRightsRequests(Actor.Person actor, @PathVariable String premises) {
        return api.ok(viewRequests
                .list(actor, RequestNotes.premises(premises))
                .then(listing -> Outcome.done(RightsAnswers.Listing.of(listing))));
    }

    @GetMapping(PATH + "/{request}")
    @Permitted(RightsDesk.PERMISSION)
    ResponseEntity<RightsAnswers.One> viewRightsRequest(
            Actor.Person actor, @PathVariable String premises, @PathVariable String request) {
        return api.ok(viewRequests
                .view(actor, RightsInput.where(premises, request))
                .then(shown -> Outcome.done(RightsAnswers.One.of(shown))));
    }

    @GetMapping(PATH + "/{request}/receipt")
    @Permitted(TakeRequest.PERMISSION)
    ResponseEntity<Handled> viewRightsReceipt(
            Actor.Person actor, @PathVariable String premises, @PathVariable String request) {
        return api.ok(viewRequests.receipt(actor, RightsInput.where(premises, request)));
    }

    @PostMapping(PATH + "/{request}/steps/{step}")
    @Permitted(RightsDesk.PERMISSION)
    ResponseEntity<Handled> takeRightsStep(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String request,
            @PathVariable String step,
            @RequestBody StepInput.RightsStepBody body) {
        return api.ok(steps.take(actor, RightsInput.where(premises, request), step, Fields.ofBody(body)));
    }

    @PostMapping(PATH + "/{request}/entries/{entry}/correct")
    @Permitted(RightsDesk.PERMISSION)
    ResponseEntity<Handled> correctRightsEntry(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String request,
            @PathVariable String entry,
            @RequestBody EntryInput.RightsEntryBody body) {
        return api.ok(entries.correct(actor, RightsInput.where(premises, request), RequestNotes.id(entry), body));
    }

    @PostMapping(PATH + "/{request}/entries/{entry}/disagreement")
    @Permitted(RightsDesk.PERMISSION)
    ResponseEntity<Handled> noteRightsDisagreement(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String request,
            @PathVariable String entry,
            @RequestBody EntryInput.RightsEntryBody body) {
        return api.ok(entries.disagree(
                actor, RightsInput.where(premises, request), RequestNotes.id(entry), Fields.ofBody(body)));
    }
}
