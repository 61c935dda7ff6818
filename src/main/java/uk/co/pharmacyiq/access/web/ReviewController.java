package uk.co.pharmacyiq.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.access.review.ReviewRoles;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The page on which every role that people hold is kept or ended, once a quarter. */
@Controller
class ReviewController {

    /** Before the grant's identifier: what was chosen for it. */
    private static final String CHOSEN = "grant.";

    private final Pages pages;
    private final ReviewRoles reviewRoles;

    ReviewController(Pages pages, ReviewRoles reviewRoles) {
        this.pages = pages;
        this.reviewRoles = reviewRoles;
    }

    @GetMapping("/access/review")
    @Permitted(ReviewRoles.PERMISSION)
    View review(Actor.Person actor) {
        return shown(actor, HttpStatus.OK, List.of());
    }

    @PostMapping("/access/review")
    @Permitted(ReviewRoles.PERMISSION)
    View decide(Actor.Person actor, HttpServletRequest request) {
        return switch (reviewRoles.decide(actor, chosen(request))) {
            case Outcome.Done<Integer> _ ->
                pages.redirect("/access/review", Notice.success("Your decisions were recorded."));
            case Outcome.Refused<Integer>(var reason) ->
                shown(actor.with(actor.request().composed()), Api.status(reason.kind()), FieldError.of(reason));
        };
    }

    private static List<ReviewRoles.Decision> chosen(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(each -> each.getKey().startsWith(CHOSEN)
                        && List.of("keep", "end").contains(each.getValue()[0]))
                .flatMap(each -> TimeOrderedId.parse(each.getKey().substring(CHOSEN.length())).stream()
                        .map(grant -> new ReviewRoles.Decision(grant, each.getValue()[0].equals("keep"))))
                .toList();
    }

    private View shown(Actor.Person actor, HttpStatus status, List<FieldError> errors) {
        return switch (reviewRoles.view(actor)) {
            case Outcome.Done<ReviewRoles.Shown>(var shown) ->
                pages.show(status, "access/web/review", new ReviewPage(shown, actor.id(), errors));
            case Outcome.Refused<ReviewRoles.Shown>(var reason) -> pages.refused(reason);
        };
    }
}
