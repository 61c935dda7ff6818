package uk.co.pharmacyiq.patients.fhir.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.ViewPatient;
import uk.co.pharmacyiq.patients.fhir.FhirAnswer;
import uk.co.pharmacyiq.patients.fhir.FhirRefusal;
import uk.co.pharmacyiq.patients.looking.LookReason;
import uk.co.pharmacyiq.patients.search.FindPatients;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Reads a record in FHIR: the same look as on the page, with the same reasons and the same trail. */
@RestController
class FhirReadApi {

    /** Where FHIR is spoken. */
    static final String PLACE = "/api/v1/premises/{premises}/fhir";

    /** By which header a program says why it opens a record. */
    static final String REASON = "X-Look-Reason";

    private final ViewPatient viewPatient;
    private final FhirDialect dialect;
    private final UseCases useCases;

    FhirReadApi(ViewPatient viewPatient, FhirDialect dialect, UseCases useCases) {
        this.viewPatient = viewPatient;
        this.dialect = dialect;
        this.useCases = useCases;
    }

    /** The whole address, as FHIR wants it, by the name under which the server was called. */
    static String base(String premises) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build()
                + PLACE.replace("{premises}", RequestNotes.premises(premises).toString());
    }

    static Optional<LookReason> reason(@Nullable String sent) {
        return Optional.ofNullable(sent).flatMap(LookReason::parse);
    }

    @GetMapping(PLACE + "/Patient/{patient}")
    @Permitted(ViewPatient.PERMISSION)
    ResponseEntity<String> readFhirPatient(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            @RequestHeader(name = REASON, required = false) @Nullable String reason) {
        var request = new ViewPatient.Request(
                RequestNotes.premises(premises), new PatientId(RequestNotes.id(patient)), reason(reason));
        return switch (viewPatient.view(actor, request)) {
            case Done<ViewPatient.Shown>(var shown) ->
                ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, FhirAnswer.TYPE)
                        .header(HttpHeaders.ETAG, "W/\"" + shown.record().version() + "\"")
                        .body(FhirAnswer.patient(shown));
            case Refused<ViewPatient.Shown>(var no) -> dialect.refused(no);
        };
    }

    /** What is searched for is personal, so no address may hold it: not in a log, a history, a proxy. */
    @GetMapping(PLACE + "/{resource}")
    @Permitted(FindPatients.PERMISSION)
    ResponseEntity<String> refuseFhirSearchByAddress(Actor.Person actor, @PathVariable String premises) {
        useCases.recordRefusal(actor, FindPatients.ACT, Target.none(), FhirRefusal.SEARCH_BY_POST);
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .header(HttpHeaders.CONTENT_TYPE, FhirAnswer.TYPE)
                .header(HttpHeaders.ALLOW, "POST")
                .body(FhirAnswer.refusal(FhirRefusal.SEARCH_BY_POST));
    }

    @GetMapping(PLACE + "/metadata")
    @OpenToAll("It says what the interface can do, and nothing of anybody.")
    ResponseEntity<String> describeFhir(@PathVariable String premises) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, FhirAnswer.TYPE)
                .body(FhirAnswer.capabilities(base(premises)));
    }
}
