package uk.co.pharmacyiq.inventory.counting.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.counting.BeginCount;
import uk.co.pharmacyiq.inventory.counting.PlanCounts;
import uk.co.pharmacyiq.inventory.counting.ViewCount;
import uk.co.pharmacyiq.inventory.counting.ViewShrinkage;
import uk.co.pharmacyiq.inventory.counting.web.CountAnswers.CountAnswer;
import uk.co.pharmacyiq.inventory.counting.web.CountAnswers.CountIdAnswer;
import uk.co.pharmacyiq.inventory.counting.web.CountAnswers.CountPlanAnswer;
import uk.co.pharmacyiq.inventory.counting.web.CountAnswers.CountScanAnswer;
import uk.co.pharmacyiq.inventory.counting.web.CountAnswers.ShrinkageAnswer;
import uk.co.pharmacyiq.inventory.counting.web.CountBodies.BeginCountBody;
import uk.co.pharmacyiq.inventory.counting.web.CountBodies.CountScanBody;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** What is due, sheets and shrinkage, for programs. */
@RestController
class StockCountsApi {

    private static final String COUNTS = "/api/v1/premises/{premises}/stock/counts";

    private final Api api;
    private final PlanCounts planCounts;
    private final BeginCount beginCount;
    private final ViewCount viewCount;
    private final ViewShrinkage viewShrinkage;

    StockCountsApi(
            Api api, PlanCounts planCounts, BeginCount beginCount, ViewCount viewCount, ViewShrinkage viewShrinkage) {
        this.api = api;
        this.planCounts = planCounts;
        this.beginCount = beginCount;
        this.viewCount = viewCount;
        this.viewShrinkage = viewShrinkage;
    }

    @GetMapping(COUNTS)
    @Permitted(PlanCounts.PERMISSION)
    ResponseEntity<CountPlanAnswer> planCounts(Actor.Person actor, @PathVariable String premises) {
        return api.ok(planCounts
                .view(actor, RequestNotes.premises(premises))
                .then(view -> Outcome.done(CountPlanAnswer.of(view))));
    }

    @PostMapping(COUNTS)
    @Permitted(BeginCount.PERMISSION)
    ResponseEntity<CountIdAnswer> beginCount(
            Actor.Person actor, @PathVariable String premises, @RequestBody BeginCountBody body) {
        var where = RequestNotes.premises(premises);
        return api.created(api.ask(
                        actor,
                        BeginCount.ACT,
                        Target.at(where),
                        CountInput.begin(where, Fields.ofBody(body)),
                        asked -> beginCount.begin(actor, asked))
                .then(id -> Outcome.done(new CountIdAnswer(id))));
    }

    @GetMapping(COUNTS + "/{count}")
    @Permitted(ViewCount.PERMISSION)
    ResponseEntity<CountAnswer> viewCount(
            Actor.Person actor, @PathVariable String premises, @PathVariable String count) {
        return api.ok(viewCount
                .view(actor, RequestNotes.premises(premises), RequestNotes.id(count))
                .then(sheet -> Outcome.done(CountAnswer.of(sheet))));
    }

    @PostMapping(COUNTS + "/{count}/scans")
    @Permitted(ViewCount.PERMISSION)
    ResponseEntity<CountScanAnswer> scanOnCount(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String count,
            @RequestBody CountScanBody body) {
        var fields = Fields.ofBody(body);
        return api.ok(viewCount
                .scan(actor, RequestNotes.premises(premises), RequestNotes.id(count), fields.shown("scan"))
                .then(found -> Outcome.done(CountScanAnswer.of(found))));
    }

    @GetMapping("/api/v1/premises/{premises}/stock/shrinkage")
    @Permitted(ViewShrinkage.PERMISSION)
    ResponseEntity<ShrinkageAnswer> viewShrinkage(Actor.Person actor, @PathVariable String premises) {
        return api.ok(viewShrinkage
                .view(actor, RequestNotes.premises(premises))
                .then(view -> Outcome.done(ShrinkageAnswer.of(view))));
    }
}
