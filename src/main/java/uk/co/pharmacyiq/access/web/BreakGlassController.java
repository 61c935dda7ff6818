package uk.co.pharmacyiq.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.access.elevation.BreakGlass;
import uk.co.pharmacyiq.access.elevation.Elevation;
import uk.co.pharmacyiq.access.elevation.ReviewElevations;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** The pages on which the glass is broken, and each use of it is reviewed. */
@Controller
class BreakGlassController {

    private final Api api;
    private final Pages pages;
    private final UseCases useCases;
    private final BreakGlass breakGlass;
    private final ReviewElevations reviewElevations;

    BreakGlassController(
            Api api, Pages pages, UseCases useCases, BreakGlass breakGlass, ReviewElevations reviewElevations) {
        this.api = api;
        this.pages = pages;
        this.useCases = useCases;
        this.breakGlass = breakGlass;
        this.reviewElevations = reviewElevations;
    }

    @GetMapping("/access/break-glass")
    @Permitted(BreakGlass.PERMISSION)
    View form(Actor.Person actor) {
        return pages.show("access/web/breakGlass", new BreakGlassPage(useCases.rights(actor), "", "", List.of()));
    }

    @PostMapping("/access/break-glass")
    @Permitted(BreakGlass.PERMISSION)
    View begin(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                BreakGlass.ACT,
                Target.none(),
                BreakGlassInput.start(fields),
                asked -> breakGlass.begin(actor, asked));
        return switch (outcome) {
            case Outcome.Done<Elevation>(var open) ->
                pages.redirect(
                        "/premises/" + open.premises() + "/today",
                        Notice.warning("The glass is broken for an hour. Those who watch over it have been told."));
            case Outcome.Refused<Elevation>(var reason) ->
                pages.show(
                        Api.status(reason.kind()),
                        "access/web/breakGlass",
                        new BreakGlassPage(
                                useCases.rights(actor),
                                fields.shown("premises"),
                                fields.shown("reason"),
                                FieldError.of(reason)));
        };
    }

    @PostMapping("/access/break-glass/end")
    @Permitted(BreakGlass.PERMISSION)
    View end(Actor.Person actor) {
        return switch (breakGlass.end(actor)) {
            case Outcome.Done<Boolean> _ -> pages.redirect("/", Notice.success("Break-glass is over."));
            case Outcome.Refused<Boolean>(var reason) -> pages.refused(reason);
        };
    }

    @GetMapping("/access/break-glass/uses")
    @Permitted(ReviewElevations.PERMISSION)
    View uses(Actor.Person actor) {
        return shown(actor, HttpStatus.OK, "", List.of());
    }

    @PostMapping("/access/break-glass/uses/{use}/review")
    @Permitted(ReviewElevations.PERMISSION)
    View review(Actor.Person actor, @PathVariable String use, HttpServletRequest request) {
        var outcome = api.ask(
                actor,
                ReviewElevations.ACT,
                Target.of("elevation", RequestNotes.id(use)),
                BreakGlassInput.review(Fields.ofForm(request)),
                found -> reviewElevations.review(actor, RequestNotes.id(use), found.outcome(), found.note()));
        return switch (outcome) {
            case Outcome.Done<UUID> _ ->
                pages.redirect("/access/break-glass/uses", Notice.success("The review was recorded."));
            case Outcome.Refused<UUID>(var reason) ->
                shown(actor.with(actor.request().composed()), Api.status(reason.kind()), use, FieldError.of(reason));
        };
    }

    private View shown(Actor.Person actor, HttpStatus status, String tried, List<FieldError> errors) {
        return switch (reviewElevations.uses(actor)) {
            case Outcome.Done<ReviewElevations.Uses>(var uses) ->
                pages.show(status, "access/web/uses", new UsesPage(uses, actor.id(), tried, errors));
            case Outcome.Refused<ReviewElevations.Uses>(var reason) -> pages.refused(reason);
        };
    }
}
