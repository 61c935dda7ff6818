package uk.co.pharmacyiq.medicines.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.medicines.DecideSchedule;
import uk.co.pharmacyiq.medicines.ListScheduleReviews;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The page of products whose schedule needs review, and the decision of one. */
@Controller
class ScheduleReviewPages {

    private final Pages pages;
    private final Api api;
    private final ListScheduleReviews reviews;
    private final DecideSchedule decide;

    ScheduleReviewPages(Pages pages, Api api, ListScheduleReviews reviews, DecideSchedule decide) {
        this.pages = pages;
        this.api = api;
        this.reviews = reviews;
        this.decide = decide;
    }

    @GetMapping("/medicines/reviews")
    @Permitted(ListScheduleReviews.PERMISSION)
    View reviews(Actor.Person actor, HttpServletRequest request) {
        return reviews(actor, Fields.ofForm(request), null, null);
    }

    @PostMapping("/medicines/reviews")
    @Permitted(DecideSchedule.PERMISSION)
    View decide(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var read = MedicineForms.decide(fields);
        var decided = api.ask(actor, DecideSchedule.ACT, Target.none(), read, each -> decide.decide(actor, each));
        return switch (decided) {
            case Done<?> _ -> pages.redirect("/medicines/reviews", Notice.success("The decision was recorded."));
            case Refused<?>(var reason) ->
                reviews(actor.with(actor.request().composed()), Fields.ofBody(Map.of()), fields, reason);
        };
    }

    private View reviews(Actor.Person actor, Fields asked, @Nullable Fields typed, @Nullable Refusal refusal) {
        var read = MedicineForms.reviews(asked);
        var found = api.ask(actor, ListScheduleReviews.ACT, Target.none(), read, each -> reviews.list(actor, each));
        return switch (found) {
            case Done<ListScheduleReviews.Reviews>(var list) -> {
                var errors = refusal == null ? List.<FieldError>of() : FieldError.of(refusal);
                var page = new ReviewsPage(asked.shown("q"), MedicineAnswers.ReviewRows.of(list), typed, errors);
                yield refusal == null
                        ? pages.show("medicines/web/reviews", page)
                        : pages.show(Api.status(refusal.kind()), "medicines/web/reviews", page);
            }
            case Refused<ListScheduleReviews.Reviews>(var reason) -> pages.refused(reason);
        };
    }
}
