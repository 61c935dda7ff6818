package uk.co.pharmacyiq.patients.fhir.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.patients.fhir.FhirQuery;
import uk.co.pharmacyiq.patients.fhir.FhirRefusal;

/** Reads the form of a search. Its address may hold where a page begins, and nothing else. */
final class FhirForm {

    private FhirForm() {}

    static Outcome<FhirQuery> read(HttpServletRequest request) {
        var address = Optional.ofNullable(request.getQueryString()).orElse("");
        return address.isEmpty() || address.matches(FhirQuery.OFFSET + "=[0-9]{1,3}")
                ? FhirQuery.read(address, body(request))
                : Outcome.refused(FhirRefusal.SEARCH_BY_POST);
    }

    /** As it was sent: the form of an API's request is not taken apart before it arrives here. */
    private static String body(HttpServletRequest request) {
        try {
            return request.getReader().lines().collect(Collectors.joining());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
