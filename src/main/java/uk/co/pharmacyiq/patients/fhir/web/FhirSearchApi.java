package uk.co.pharmacyiq.patients.fhir.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.patients.fhir.ClinicalKind;
import uk.co.pharmacyiq.patients.fhir.FhirAnswer;
import uk.co.pharmacyiq.patients.fhir.FhirQuery;
import uk.co.pharmacyiq.patients.fhir.FhirRefusal;
import uk.co.pharmacyiq.patients.fhir.FindClinical;
import uk.co.pharmacyiq.patients.search.FindPatients;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Searches in FHIR, by POST. An address holds at most where a page begins. */
@RestController
class FhirSearchApi {

    private final Api api;
    private final FindPatients findPatients;
    private final FindClinical findClinical;
    private final FhirDialect dialect;

    FhirSearchApi(Api api, FindPatients findPatients, FindClinical findClinical, FhirDialect dialect) {
        this.api = api;
        this.findPatients = findPatients;
        this.findClinical = findClinical;
        this.dialect = dialect;
    }

    @PostMapping(FhirReadApi.PLACE + "/Patient/_search")
    @Permitted(FindPatients.PERMISSION)
    ResponseEntity<String> searchFhirPatients(
            Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var place = RequestNotes.premises(premises);
        var outcome = api.ask(
                actor,
                FindPatients.ACT,
                Target.at(place),
                FhirForm.read(request).then(query -> query.patients(place)),
                asked -> findPatients.find(actor, asked));
        return answer(outcome, found -> FhirAnswer.found(FhirReadApi.base(premises), found));
    }

    @PostMapping(FhirReadApi.PLACE + "/{resource}/_search")
    @Permitted(FindClinical.PERMISSION)
    ResponseEntity<String> searchFhirClinical(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String resource,
            @RequestHeader(name = FhirReadApi.REASON, required = false) @Nullable String reason,
            HttpServletRequest request) {
        var place = RequestNotes.premises(premises);
        var read = kind(resource)
                .then(kind -> FhirForm.read(request)
                        .then(FhirQuery::patient)
                        .then(patient -> Outcome.done(
                                new FindClinical.Request(place, patient, kind, FhirReadApi.reason(reason)))));
        var outcome =
                api.ask(actor, FindClinical.ACT, Target.at(place), read, asked -> findClinical.find(actor, asked));
        return answer(outcome, found -> FhirAnswer.found(FhirReadApi.base(premises), found));
    }

    private static Outcome<ClinicalKind> kind(String resource) {
        return ClinicalKind.parse(resource)
                .<Outcome<ClinicalKind>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(FhirRefusal.RESOURCE_UNKNOWN));
    }

    private <T> ResponseEntity<String> answer(Outcome<T> outcome, Function<T, String> tell) {
        return switch (outcome) {
            case Done<T>(var value) ->
                ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, FhirAnswer.TYPE)
                        .body(tell.apply(value));
            case Refused<T>(var no) -> dialect.refused(no);
        };
    }
}
