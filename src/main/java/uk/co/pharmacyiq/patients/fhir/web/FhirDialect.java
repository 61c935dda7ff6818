package uk.co.pharmacyiq.patients.fhir.web;

import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.patients.fhir.FhirAnswer;
import uk.co.pharmacyiq.site.Api;

/** Tells refusals as operation outcomes wherever FHIR is spoken, also those that end before a handler. */
@Component
class FhirDialect implements Api.Dialect {

    private static final Pattern PLACE = Pattern.compile("/api/v1/premises/[^/]+/fhir(/.*)?");

    @Override
    public boolean speaksAt(String path) {
        return PLACE.matcher(path).matches();
    }

    @Override
    public ResponseEntity<String> refused(HttpStatusCode status, Refusal reason) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, FhirAnswer.TYPE)
                .body(FhirAnswer.refusal(reason));
    }

    ResponseEntity<String> refused(Refusal reason) {
        return refused(Api.status(reason.kind()), reason);
    }
}
