package uk.co.pharmacyiq.medicines.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.medicines.DecideSchedule;
import uk.co.pharmacyiq.medicines.FindMedicines;
import uk.co.pharmacyiq.medicines.ListScheduleReviews;
import uk.co.pharmacyiq.medicines.MedicinesRefusal;
import uk.co.pharmacyiq.medicines.ViewMedicine;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The catalogue as JSON. */
@RestController
class MedicinesApi {

    private final Api api;
    private final FindMedicines find;
    private final ViewMedicine view;
    private final ListScheduleReviews reviews;
    private final DecideSchedule decide;

    MedicinesApi(Api api, FindMedicines find, ViewMedicine view, ListScheduleReviews reviews, DecideSchedule decide) {
        this.api = api;
        this.find = find;
        this.view = view;
        this.reviews = reviews;
        this.decide = decide;
    }

    @GetMapping("/api/v1/medicines")
    @Permitted(FindMedicines.PERMISSION)
    ResponseEntity<MedicineAnswers.PackRows> findMedicines(Actor.Person actor, HttpServletRequest request) {
        var read = MedicineForms.find(Fields.ofForm(request));
        var found = api.ask(actor, FindMedicines.ACT, Target.none(), read, each -> find.find(actor, each));
        return api.ok(found.then(each -> Outcome.done(MedicineAnswers.PackRows.of(each))));
    }

    @GetMapping("/api/v1/medicines/{code}")
    @Permitted(ViewMedicine.PERMISSION)
    ResponseEntity<MedicineAnswers.MedicineRow> viewMedicine(Actor.Person actor, @PathVariable("code") String code) {
        var read = DmdCode.parse(code)
                .<Outcome<DmdCode>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(MedicinesRefusal.Plain.MEDICINE_UNKNOWN));
        var found = api.ask(actor, ViewMedicine.ACT, Target.none(), read, each -> view.view(actor, each));
        return api.ok(found.then(each -> Outcome.done(MedicineAnswers.MedicineRow.of(each))));
    }

    @GetMapping("/api/v1/schedule-reviews")
    @Permitted(ListScheduleReviews.PERMISSION)
    ResponseEntity<MedicineAnswers.ReviewRows> listScheduleReviews(Actor.Person actor, HttpServletRequest request) {
        var read = MedicineForms.reviews(Fields.ofForm(request));
        var found = api.ask(actor, ListScheduleReviews.ACT, Target.none(), read, each -> reviews.list(actor, each));
        return api.ok(found.then(each -> Outcome.done(MedicineAnswers.ReviewRows.of(each))));
    }

    @PostMapping("/api/v1/schedule-decisions")
    @Permitted(DecideSchedule.PERMISSION)
    ResponseEntity<MedicineAnswers.DecisionRow> decideSchedule(
            Actor.Person actor, @RequestBody MedicineForms.Decision body) {
        var read = MedicineForms.decide(Fields.ofBody(body));
        var decided = api.ask(actor, DecideSchedule.ACT, Target.none(), read, each -> decide.decide(actor, each));
        return api.created(decided.then(each -> Outcome.done(MedicineAnswers.DecisionRow.of(each))));
    }
}
