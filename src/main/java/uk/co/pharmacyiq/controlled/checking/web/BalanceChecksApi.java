package uk.co.pharmacyiq.controlled.checking.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.controlled.checking.CountSections;
import uk.co.pharmacyiq.controlled.checking.ViewChecks;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Balance checks, for programs in a person's name: what is due, what was counted, what came of it. */
@RestController
@RequestMapping("/api/v1/premises/{premises}/controlled/checks")
class BalanceChecksApi {

    private final Api api;
    private final ViewChecks viewChecks;
    private final CountSections countSections;

    BalanceChecksApi(Api api, ViewChecks viewChecks, CountSections countSections) {
        this.api = api;
        this.viewChecks = viewChecks;
        this.countSections = countSections;
    }

    @GetMapping
    @Permitted(ViewChecks.PERMISSION)
    ResponseEntity<List<CheckAnswers.CheckStateAnswer>> listBalanceChecks(
            Actor.Person actor, @PathVariable String premises) {
        return api.ok(viewChecks
                .list(actor, RequestNotes.premises(premises))
                .then(listing -> Outcome.done(listing.states().stream()
                        .map(state -> CheckAnswers.CheckStateAnswer.of(state, listing.today()))
                        .toList())));
    }

    @PostMapping
    @Permitted(CountSections.PERMISSION)
    ResponseEntity<CountSections.Counted> addBalanceCounts(
            Actor.Person actor, @PathVariable String premises, @RequestBody CheckBodies.SectionCountsBody body) {
        var here = RequestNotes.premises(premises);
        return api.created(api.ask(
                actor,
                CountSections.ACT,
                Target.at(here),
                CheckInput.counts(here, Fields.ofBody(body)),
                asked -> countSections.count(actor, asked)));
    }

    @GetMapping("/sections/{section}")
    @Permitted(ViewChecks.PERMISSION)
    ResponseEntity<CheckAnswers.SectionChecksAnswer> viewBalanceChecks(
            Actor.Person actor, @PathVariable String premises, @PathVariable String section) {
        return api.ok(viewChecks
                .view(actor, RequestNotes.premises(premises), CheckInput.section(section))
                .then(view -> Outcome.done(CheckAnswers.SectionChecksAnswer.of(view))));
    }
}
