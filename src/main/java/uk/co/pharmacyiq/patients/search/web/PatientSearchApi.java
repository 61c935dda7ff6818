package uk.co.pharmacyiq.patients.search.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.patients.search.FindPatients;
import uk.co.pharmacyiq.patients.search.web.SearchAnswers.PatientRows;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The search for programs. What is looked for stands in the body, never in an address. */
@RestController
class PatientSearchApi {

    private final Api api;
    private final FindPatients find;

    PatientSearchApi(Api api, FindPatients find) {
        this.api = api;
        this.find = find;
    }

    @PostMapping("/api/v1/premises/{premises}/patients/search")
    @Permitted(FindPatients.PERMISSION)
    ResponseEntity<PatientRows> findPatients(
            Actor.Person actor, @PathVariable String premises, @RequestBody SearchInput.PatientSearchBody body) {
        var here = RequestNotes.premises(premises);
        var read = SearchInput.read(Fields.ofBody(body), here);
        return api.ok(api.ask(actor, FindPatients.ACT, Target.at(here), read, request -> find.find(actor, request))
                .then(found -> Outcome.done(PatientRows.of(found))));
    }
}
