package uk.co.pharmacyiq.medicines.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.medicines.FindMedicines;
import uk.co.pharmacyiq.medicines.MedicinesRefusal;
import uk.co.pharmacyiq.medicines.ViewMedicine;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The pages of the catalogue: search, and one medicine. */
@Controller
class MedicinesPages {

    private final Pages pages;
    private final Api api;
    private final FindMedicines find;
    private final ViewMedicine view;

    MedicinesPages(Pages pages, Api api, FindMedicines find, ViewMedicine view) {
        this.pages = pages;
        this.api = api;
        this.find = find;
        this.view = view;
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
                    : "/medicines?q=" + URLEncoder.encode(q, UTF_8) + "&after=" + found.next();
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
        var found = api.ask(actor, FindMedicines.ACT, Target.none(), read, each -> find.find(actor, each));
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
            return pages.refused(MedicinesRefusal.Plain.MEDICINE_UNKNOWN);
        }
        return switch (view.view(actor, known.get())) {
            case Done<ViewMedicine.Medicine>(var medicine) ->
                pages.show("medicines/web/medicine", MedicineAnswers.MedicineRow.of(medicine));
            case Refused<ViewMedicine.Medicine>(var reason) -> pages.refused(reason);
        };
    }
}
