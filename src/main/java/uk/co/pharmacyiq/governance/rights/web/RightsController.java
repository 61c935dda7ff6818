package uk.co.pharmacyiq.governance.rights.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.governance.rights.RightsDesk;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.governance.rights.TakeRequest;
import uk.co.pharmacyiq.governance.rights.ViewRequests;
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

/** Requests about data, from the counter to the answer. */
@Controller
class RightsController {

    private static final String PATH = "/premises/{premises}/rights";

    private final Api api;
    private final Pages pages;
    private final TakeRequest takeRequest;
    private final ViewRequests viewRequests;
    private final StepInput steps;

    RightsController(Api api, Pages pages, TakeRequest takeRequest, ViewRequests viewRequests, StepInput steps) {
        this.api = api;
        this.pages = pages;
        this.takeRequest = takeRequest;
        this.viewRequests = viewRequests;
        this.steps = steps;
    }

    @GetMapping(PATH)
    @Permitted(RightsDesk.PERMISSION)
    View rights(Actor.Person actor, @PathVariable String premises) {
        return switch (viewRequests.list(actor, RequestNotes.premises(premises))) {
            case Done<ViewRequests.Listing>(var listing) ->
                pages.show("governance/rights/web/rights", RightsPage.of(premises, listing));
            case Refused<ViewRequests.Listing>(var reason) -> pages.refused(reason);
        };
    }

    @GetMapping(PATH + "/new")
    @Permitted(TakeRequest.PERMISSION)
    View newRights(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var patient = Optional.ofNullable(fields.text("patient")).flatMap(RightsInput::patient);
        return switch (takeRequest.open(actor, RequestNotes.premises(premises), patient)) {
            case Done<TakeRequest.Opened>(var opened) ->
                pages.show("governance/rights/web/take", TakePage.of(premises, fields, opened));
            case Refused<TakeRequest.Opened>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping(PATH)
    @Permitted(TakeRequest.PERMISSION)
    View takeRights(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var at = RequestNotes.premises(premises);
        var outcome = api.ask(
                actor,
                TakeRequest.ACT,
                Target.at(at),
                RightsInput.take(at, fields),
                read -> takeRequest.take(actor, read));
        return switch (outcome) {
            case Done<Handled>(var taken) ->
                pages.redirect("/premises/" + premises + "/rights/" + taken.id() + "/receipt");
            case Refused<Handled>(var reason) ->
                pages.show(
                        Api.status(reason.kind()),
                        "governance/rights/web/take",
                        TakePage.refused(premises, fields, reason));
        };
    }

    @GetMapping(PATH + "/{request}/receipt")
    @Permitted(TakeRequest.PERMISSION)
    View rightsReceipt(Actor.Person actor, @PathVariable String premises, @PathVariable String request) {
        return switch (viewRequests.receipt(actor, RightsInput.where(premises, request))) {
            case Done<Handled>(var taken) ->
                pages.show("governance/rights/web/receipt", ReceiptPage.of(premises, taken));
            case Refused<Handled>(var reason) -> pages.refused(reason);
        };
    }

    @GetMapping(PATH + "/{request}")
    @Permitted(RightsDesk.PERMISSION)
    View rightsRequest(Actor.Person actor, @PathVariable String premises, @PathVariable String request) {
        return show(actor, RightsInput.where(premises, request), null, null);
    }

    @PostMapping(PATH + "/{request}/steps/{step}")
    @Permitted(RightsDesk.PERMISSION)
    View rightsStep(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String request,
            @PathVariable String step,
            HttpServletRequest sent) {
        var where = RightsInput.where(premises, request);
        var fields = Fields.ofForm(sent);
        return switch (steps.take(actor, where, step, fields)) {
            case Done<Handled> _ ->
                pages.redirect("/premises/" + premises + "/rights/" + request, Notice.success("It is on the record."));
            case Refused<Handled>(var reason) ->
                show(actor.with(actor.request().composed()), where, new RequestPage.Typed(step, fields), reason);
        };
    }

    private View show(Actor.Person actor, Where where, RequestPage.@Nullable Typed typed, @Nullable Refusal reason) {
        var status = reason == null ? HttpStatus.OK : Api.status(reason.kind());
        return switch (viewRequests.view(actor, where)) {
            case Done<ViewRequests.Shown>(var shown) ->
                pages.show(status, "governance/rights/web/request", RequestPage.of(shown, typed, reason));
            case Refused<ViewRequests.Shown>(var no) -> pages.refused(reason == null ? no : reason);
        };
    }
}
