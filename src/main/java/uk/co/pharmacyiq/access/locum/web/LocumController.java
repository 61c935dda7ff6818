package uk.co.pharmacyiq.access.locum.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.access.locum.TakeOnLocum;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Takes a locum on in one form. */
@Controller
class LocumController {

    private static final String TEMPLATE = "access/locum/web/locum";

    private final Pages pages;
    private final Api api;
    private final TakeOnLocum takeOnLocum;

    LocumController(Pages pages, Api api, TakeOnLocum takeOnLocum) {
        this.pages = pages;
        this.api = api;
        this.takeOnLocum = takeOnLocum;
    }

    /** Whoever was taken on, and the link to hand over; null where they sign in as they did before. */
    record LocumAnswer(String person, @Nullable String invitation) {

        static LocumAnswer of(TakeOnLocum.Told told) {
            return new LocumAnswer(
                    told.person().toString(),
                    told.link().map(link -> "/invitation/" + link.token()).orElse(null));
        }
    }

    @GetMapping("/premises/{premises}/locum")
    @Permitted(value = TakeOnLocum.PERMISSION, composes = true)
    View locum(Actor.Person actor, @PathVariable String premises) {
        var here = RequestNotes.premises(premises);
        return takeOnLocum
                .refusal(actor, here)
                .map(pages::refused)
                .orElseGet(() -> pages.show(TEMPLATE, new LocumPage(here.toString(), null, List.of())));
    }

    /** Shows the link at once: it must be in no address and in no cookie, so there is nothing to lead on to. */
    @PostMapping("/premises/{premises}/locum")
    @Permitted(TakeOnLocum.PERMISSION)
    View takeOnLocum(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = RequestNotes.premises(premises);
        var fields = Fields.ofForm(request);
        return switch (takeOn(actor, here, fields)) {
            case Outcome.Done<TakeOnLocum.Told>(var told) ->
                pages.show(HttpStatus.CREATED, "access/locum/web/taken", TakenPage.of(told));
            case Outcome.Refused<TakeOnLocum.Told>(var reason) ->
                pages.show(
                        Api.status(reason.kind()),
                        TEMPLATE,
                        new LocumPage(here.toString(), fields, FieldError.of(reason)));
        };
    }

    @PostMapping("/api/v1/premises/{premises}/locums")
    @ResponseBody
    @Permitted(TakeOnLocum.PERMISSION)
    ResponseEntity<LocumAnswer> takeOnLocumByProgram(
            Actor.Person actor, @PathVariable String premises, @RequestBody LocumInput body) {
        return api.created(takeOn(actor, RequestNotes.premises(premises), Fields.ofBody(body))
                .then(told -> Outcome.done(LocumAnswer.of(told))));
    }

    private Outcome<TakeOnLocum.Told> takeOn(Actor.Person actor, PremisesId here, Fields fields) {
        return api.ask(
                actor,
                TakeOnLocum.ACT,
                Target.at(here),
                LocumInput.read(here, fields),
                read -> takeOnLocum.takeOn(actor, read));
    }
}
