package uk.co.pharmacyiq.medicines.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;
import uk.co.pharmacyiq.medicines.DecideSchedule;
import uk.co.pharmacyiq.medicines.FindMedicines;
import uk.co.pharmacyiq.medicines.ListScheduleReviews;
import uk.co.pharmacyiq.medicines.MedicinesRefusal;
import uk.co.pharmacyiq.medicines.ViewMedicine;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The pages of the catalogue: search, one medicine, schedules to review. */
@Controller
class MedicinesPages {

    private final Pages pages;
    private final Uses uses;

    MedicinesPages(Pages pages, Uses uses) {
        this.pages = pages;
        this.uses = uses;
    }

    /** What these pages ask. */
    @Component
    static final class Uses {

        private final Api api;
        private final FindMedicines find;
        private final ViewMedicine view;
        private final ListScheduleReviews reviews;
        private final DecideSchedule decide;

        Uses(Api api, FindMedicines find, ViewMedicine view, ListScheduleReviews reviews, DecideSchedule decide) {
            this.api = api;
            this.find = find;
            this.view = view;
            this.reviews = reviews;
            this.decide = decide;
        }
    }

    /** What was typed, what was found, or why not. */
    record SearchPage(String q, MedicineAnswers.@Nullable PackRows found, List<FieldError> errors) {
        @Nullable
        String error() {
            return FieldError.of(errors, "q");
        }

        @Nullable
        String nextHref() {
            return found == null || found.next() == null
                    ? null
                    : "/medicines?q=" + encoded(q) + "&after=" + found.next();
        }
    }

    /** Products to review, and the form for one of them. */
    record ReviewsPage(
            String q,
            MedicineAnswers.ReviewRows found,
            @Nullable Fields typed,
            List<FieldError> errors) {

        String shown(String field) {
            return typed == null ? "" : typed.shown(field);
        }

        @Nullable
        String error(String field) {
            return FieldError.of(errors, field);
        }

        List<Choice> products() {
            return found.items().stream()
                    .map(each -> new Choice(
                            each.product(), each.name(), each.product().equals(shown("product"))))
                    .toList();
        }

        List<Choice> levels() {
            return Arrays.stream(Level.values())
                    .filter(level -> level != Level.NEEDS_REVIEW)
                    .map(level ->
                            new Choice(level.name(), level.title(), level.name().equals(shown("schedule"))))
                    .toList();
        }

        @Nullable
        String nextHref() {
            return found.next() == null ? null : "/medicines/reviews?q=" + encoded(q) + "&after=" + found.next();
        }
    }

    @GetMapping("/medicines")
    @Permitted(FindMedicines.PERMISSION)
    View search(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var q = fields.shown("q");
        if (q.isBlank()) {
            return pages.show("medicines/web/search", new SearchPage("", null, List.of()));
        }
        var read = MedicineForms.find(fields);
        var found = uses.api.ask(actor, FindMedicines.ACT, Target.none(), read, each -> uses.find.find(actor, each));
        return switch (found) {
            case Done<FindMedicines.Found>(var page) ->
                pages.show("medicines/web/search", new SearchPage(q, MedicineAnswers.PackRows.of(page), List.of()));
            case Refused<FindMedicines.Found>(var reason) ->
                pages.show(
                        Api.status(reason.kind()),
                        "medicines/web/search",
                        new SearchPage(q, null, FieldError.of(reason)));
        };
    }

    @GetMapping("/medicines/{code}")
    @Permitted(ViewMedicine.PERMISSION)
    View medicine(Actor.Person actor, @PathVariable("code") String code) {
        var known = DmdCode.parse(code);
        if (known.isEmpty()) {
            return pages.refused(new MedicinesRefusal.MedicineUnknown());
        }
        return switch (uses.view.view(actor, known.get())) {
            case Done<ViewMedicine.Medicine>(var medicine) ->
                pages.show("medicines/web/medicine", MedicineAnswers.MedicineRow.of(medicine));
            case Refused<ViewMedicine.Medicine>(var reason) -> pages.refused(reason);
        };
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
        var decided =
                uses.api.ask(actor, DecideSchedule.ACT, Target.none(), read, each -> uses.decide.decide(actor, each));
        return switch (decided) {
            case Done<?> _ -> pages.redirect("/medicines/reviews", Notice.success("The decision was recorded."));
            case Refused<?>(var reason) ->
                reviews(actor.with(actor.request().composed()), Fields.ofBody(Map.of()), fields, reason);
        };
    }

    private View reviews(Actor.Person actor, Fields asked, @Nullable Fields typed, @Nullable Refusal refusal) {
        var read = MedicineForms.reviews(asked);
        var found = uses.api.ask(
                actor, ListScheduleReviews.ACT, Target.none(), read, each -> uses.reviews.list(actor, each));
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
