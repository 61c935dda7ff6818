package uk.co.pharmacyiq.inventory.recall.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.recall.SearchBatch;
import uk.co.pharmacyiq.inventory.recall.ViewAlerts;
import uk.co.pharmacyiq.inventory.recall.web.RecallAnswers.BatchWayAnswer;
import uk.co.pharmacyiq.inventory.recall.web.RecallAnswers.RecallAnswer;
import uk.co.pharmacyiq.inventory.recall.web.RecallAnswers.RecallEvidenceAnswer;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** Looking at alerts and following batches, for programs. */
@RestController
class RecallsApi {

    static final String PATH = "/api/v1/premises/{premises}/stock/recalls";

    private final Api api;
    private final ViewAlerts viewAlerts;
    private final SearchBatch searchBatch;

    RecallsApi(Api api, ViewAlerts viewAlerts, SearchBatch searchBatch) {
        this.api = api;
        this.viewAlerts = viewAlerts;
        this.searchBatch = searchBatch;
    }

    @GetMapping(PATH)
    @Permitted(ViewAlerts.PERMISSION)
    ResponseEntity<List<RecallAnswer>> listRecalls(Actor.Person actor, @PathVariable String premises) {
        return api.ok(viewAlerts.list(actor, RequestNotes.premises(premises)).then(RecallsApi::rows));
    }

    @GetMapping("/api/v1/premises/{premises}/stock/recall-overview")
    @Permitted(ViewAlerts.OVERSEE)
    ResponseEntity<List<RecallAnswer>> overseeRecalls(Actor.Person actor, @PathVariable String premises) {
        return api.ok(
                viewAlerts.overview(actor, RequestNotes.premises(premises)).then(RecallsApi::rows));
    }

    @GetMapping(PATH + "/{alert}")
    @Permitted(ViewAlerts.PERMISSION)
    ResponseEntity<RecallAnswer> viewRecall(
            Actor.Person actor, @PathVariable String premises, @PathVariable String alert) {
        return api.ok(viewAlerts
                .view(actor, RequestNotes.premises(premises), RequestNotes.id(alert))
                .then(view -> Outcome.done(RecallAnswer.of(view.row()))));
    }

    @GetMapping(PATH + "/{alert}/evidence")
    @Permitted(ViewAlerts.PERMISSION)
    ResponseEntity<RecallEvidenceAnswer> viewRecallEvidence(
            Actor.Person actor, @PathVariable String premises, @PathVariable String alert) {
        return api.ok(viewAlerts
                .view(actor, RequestNotes.premises(premises), RequestNotes.id(alert))
                .then(view -> Outcome.done(RecallEvidenceAnswer.of(view))));
    }

    @GetMapping("/api/v1/premises/{premises}/stock/batch-ways")
    @Permitted(SearchBatch.PERMISSION)
    ResponseEntity<List<BatchWayAnswer>> followBatch(
            Actor.Person actor,
            @PathVariable String premises,
            @RequestParam(required = false) @Nullable String batch,
            @RequestParam(required = false) @Nullable String product) {
        return api.ok(searchBatch
                .search(
                        actor,
                        RequestNotes.premises(premises),
                        batch == null ? "" : batch,
                        Optional.ofNullable(product).flatMap(DmdCode::parse))
                .then(found -> Outcome.done(
                        found.ways().stream().map(BatchWayAnswer::of).toList())));
    }

    private static Outcome<List<RecallAnswer>> rows(ViewAlerts.Listing listing) {
        return Outcome.done(listing.rows().stream().map(RecallAnswer::of).toList());
    }
}
