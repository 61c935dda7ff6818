package uk.co.pharmacyiq.governance.handover.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.governance.handover.OfferPremises;
import uk.co.pharmacyiq.governance.handover.ShowCode;
import uk.co.pharmacyiq.governance.handover.TakePremisesOver;
import uk.co.pharmacyiq.governance.handover.ViewHandovers;
import uk.co.pharmacyiq.kernel.Outcome;
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

/** The page where an organisation hands premises over, and where another takes them over by a code. */
@Controller
class HandoverController {

    static final String PAGE = "/organisation/handover";

    private final Pages pages;
    private final Api api;
    private final ViewHandovers viewHandovers;
    private final HandoverApi.Offering offering;
    private final HandoverApi.Taking taking;

    HandoverController(
            Pages pages,
            Api api,
            ViewHandovers viewHandovers,
            HandoverApi.Offering offering,
            HandoverApi.Taking taking) {
        this.pages = pages;
        this.api = api;
        this.viewHandovers = viewHandovers;
        this.offering = offering;
        this.taking = taking;
    }

    @GetMapping(PAGE)
    @Permitted(OfferPremises.PERMISSION)
    View handovers(Actor.Person actor) {
        return page(actor, null, null);
    }

    @PostMapping(PAGE)
    @Permitted(OfferPremises.PERMISSION)
    View offer(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                OfferPremises.ACT,
                Target.none(),
                HandoverInput.offer(fields),
                wish -> offering.offerPremises().ask(actor, wish));
        return answer(actor, outcome, fields, "The premises are offered.");
    }

    @PostMapping(PAGE + "/{handover}/code")
    @Permitted(OfferPremises.PERMISSION)
    View code(Actor.Person actor, @PathVariable String handover) {
        return switch (offering.showCode().show(actor, RequestNotes.id(handover))) {
            case Done<ShowCode.Shown>(var shown) ->
                pages.show("governance/handover/web/code", HandoverPage.Once.of(shown));
            case Refused<ShowCode.Shown>(var reason) -> page(actor, null, reason);
        };
    }

    @PostMapping(PAGE + "/{handover}/withdraw")
    @Permitted(OfferPremises.PERMISSION)
    View withdraw(Actor.Person actor, @PathVariable String handover) {
        return answer(
                actor,
                offering.withdrawOffer().withdraw(actor, RequestNotes.id(handover)),
                null,
                "The offer was withdrawn. Its code opens nothing any more.");
    }

    @PostMapping(PAGE + "/open")
    @Permitted(OfferPremises.PERMISSION)
    View open(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                "PREMISES_OFFER_OPEN",
                Target.none(),
                HandoverInput.code(fields),
                code -> taking.openOffer().open(actor, code).then(opened -> Outcome.done(TakePage.of(code, opened))));
        return switch (outcome) {
            case Done<TakePage>(var shown) -> pages.show("governance/handover/web/take", shown);
            case Refused<TakePage>(var reason) -> page(actor, fields, reason);
        };
    }

    @PostMapping(PAGE + "/take")
    @Permitted(OfferPremises.PERMISSION)
    View take(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                TakePremisesOver.ACT,
                Target.none(),
                HandoverInput.take(fields),
                wish -> taking.takePremisesOver().take(actor, wish));
        return switch (outcome) {
            case Done<TakePremisesOver.Taken>(var taken) ->
                pages.redirect(
                        PAGE,
                        Notice.success("The premises are yours now, with " + HandoverPage.lines(taken.lines())
                                + ". Count them against the document of the other side."));
            case Refused<TakePremisesOver.Taken>(var reason) ->
                pages.show(Api.status(reason.kind()), "governance/handover/web/take", TakePage.again(fields, reason));
        };
    }

    private View answer(Actor.Person actor, Outcome<?> outcome, @Nullable Fields typed, String said) {
        return switch (outcome) {
            case Done<?> _ -> pages.redirect(PAGE, Notice.success(said));
            case Refused<?>(var reason) -> page(actor, typed, reason);
        };
    }

    private View page(Actor.Person actor, @Nullable Fields typed, @Nullable Refusal reason) {
        var status = reason == null ? HttpStatus.OK : Api.status(reason.kind());
        return switch (viewHandovers.view(actor.with(actor.request().composed()))) {
            case Done<ViewHandovers.View>(var view) ->
                pages.show(status, "governance/handover/web/handover", HandoverPage.of(view, typed, reason));
            case Refused<ViewHandovers.View>(var no) -> pages.refused(no);
        };
    }
}
