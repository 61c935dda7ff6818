package uk.co.pharmacyiq.controlled.checking.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.controlled.checking.CloseDiscrepancy;
import uk.co.pharmacyiq.controlled.checking.HandleDiscrepancy;
import uk.co.pharmacyiq.controlled.checking.ViewCases;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Discrepancy cases, for programs in a person's name. */
@RestController
@RequestMapping("/api/v1/premises/{premises}/controlled/discrepancies")
class DiscrepanciesApi {

    private static final String ONE = "/{discrepancy}";

    private final Api api;
    private final ViewCases viewCases;
    private final HandleDiscrepancy handleCase;
    private final CloseDiscrepancy closeCase;

    DiscrepanciesApi(Api api, ViewCases viewCases, HandleDiscrepancy handleCase, CloseDiscrepancy closeCase) {
        this.api = api;
        this.viewCases = viewCases;
        this.handleCase = handleCase;
        this.closeCase = closeCase;
    }

    @GetMapping
    @Permitted(ViewCases.PERMISSION)
    ResponseEntity<List<CaseAnswers.DiscrepancyAnswer>> listDiscrepancies(
            Actor.Person actor, @PathVariable String premises) {
        return api.ok(viewCases
                .list(actor, RequestNotes.premises(premises))
                .then(listing -> Outcome.done(listing.rows().stream()
                        .map(row -> CaseAnswers.DiscrepancyAnswer.of(row, listing.now()))
                        .toList())));
    }

    @GetMapping(ONE)
    @Permitted(ViewCases.PERMISSION)
    ResponseEntity<CaseAnswers.DiscrepancyDetailAnswer> viewDiscrepancy(
            Actor.Person actor, @PathVariable String premises, @PathVariable String discrepancy) {
        return api.ok(viewCases
                .view(actor, RequestNotes.premises(premises), RequestNotes.id(discrepancy))
                .then(view -> Outcome.done(CaseAnswers.DiscrepancyDetailAnswer.of(view))));
    }

    @PostMapping(ONE + "/steps")
    @Permitted(HandleDiscrepancy.PERMISSION)
    ResponseEntity<Boolean> addDiscrepancyStep(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String discrepancy,
            @RequestBody CheckBodies.DiscrepancyStepBody body) {
        var here = RequestNotes.premises(premises);
        return api.created(api.ask(
                actor,
                HandleDiscrepancy.ACT,
                Target.at(here),
                CheckInput.step(here, discrepancy, Fields.ofBody(body)),
                asked -> handleCase.take(actor, asked)));
    }

    @PostMapping(ONE + "/closure")
    @Permitted(CloseDiscrepancy.PERMISSION)
    ResponseEntity<Boolean> closeDiscrepancy(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String discrepancy,
            @RequestBody CheckBodies.DiscrepancyClosureBody body) {
        var here = RequestNotes.premises(premises);
        return api.created(api.ask(
                actor,
                CloseDiscrepancy.ACT,
                Target.at(here),
                CheckInput.closure(here, discrepancy, Fields.ofBody(body)),
                asked -> closeCase.close(actor, asked)));
    }
}
