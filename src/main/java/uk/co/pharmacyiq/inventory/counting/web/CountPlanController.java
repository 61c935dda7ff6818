package uk.co.pharmacyiq.inventory.counting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.counting.BeginCount;
import uk.co.pharmacyiq.inventory.counting.PlanCounts;
import uk.co.pharmacyiq.inventory.counting.ViewShrinkage;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The pages of what is due to be counted, and of what corrections took away. */
@Controller
class CountPlanController {

    private static final String COUNTS = "/premises/{premises}/stock/counts";
    private static final String PLAN = "inventory/counting/web/plan";

    private final Api api;
    private final Pages pages;
    private final PlanCounts planCounts;
    private final BeginCount beginCount;
    private final ViewShrinkage viewShrinkage;

    CountPlanController(
            Api api, Pages pages, PlanCounts planCounts, BeginCount beginCount, ViewShrinkage viewShrinkage) {
        this.api = api;
        this.pages = pages;
        this.planCounts = planCounts;
        this.beginCount = beginCount;
        this.viewShrinkage = viewShrinkage;
    }

    @GetMapping(COUNTS)
    @Permitted(PlanCounts.PERMISSION)
    View counts(Actor.Person actor, @PathVariable String premises) {
        var where = RequestNotes.premises(premises);
        return switch (planCounts.view(actor, where)) {
            case Done<PlanCounts.View>(var view) -> pages.show(PLAN, new PlanPage(where, view, List.of()));
            case Refused<PlanCounts.View>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping(COUNTS)
    @Permitted(BeginCount.PERMISSION)
    View begin(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var where = RequestNotes.premises(premises);
        var read = CountInput.begin(where, Fields.ofForm(request));
        return switch (api.ask(
                actor, BeginCount.ACT, Target.at(where), read, asked -> beginCount.begin(actor, asked))) {
            case Done<UUID>(var count) -> pages.redirect("/premises/" + where + "/stock/counts/" + count);
            case Refused<UUID>(var reason) -> again(actor, where, reason);
        };
    }

    private View again(Actor.Person actor, PremisesId where, Refusal reason) {
        return switch (planCounts.view(actor.with(actor.request().composed()), where)) {
            case Done<PlanCounts.View>(var view) ->
                pages.show(Api.status(reason.kind()), PLAN, new PlanPage(where, view, FieldError.of(reason)));
            case Refused<PlanCounts.View> _ -> pages.refused(reason);
        };
    }

    @GetMapping("/premises/{premises}/stock/shrinkage")
    @Permitted(ViewShrinkage.PERMISSION)
    View shrinkage(Actor.Person actor, @PathVariable String premises) {
        var where = RequestNotes.premises(premises);
        return switch (viewShrinkage.view(actor, where)) {
            case Done<ViewShrinkage.View>(var view) ->
                pages.show("inventory/counting/web/shrinkage", new ShrinkagePage(where, view));
            case Refused<ViewShrinkage.View>(var reason) -> pages.refused(reason);
        };
    }
}
