package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Request;

/** By what a request can be found again: its identifier, the caller's own mark, the address it came from. */
record Traces(UUID id, String correlation, String address) {

    private static final String NOTE = Traces.class.getName();
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    static Traces of(HttpServletRequest request) {
        var id = Optional.ofNullable(request.getHeader("X-Request-ID")).flatMap(TimeOrderedId::parse);
        var correlation = Optional.ofNullable(request.getHeader("X-Correlation-ID"))
                .filter(text -> SAFE.matcher(text).matches());
        return new Traces(id.orElseGet(TimeOrderedId::next), correlation.orElse(""), request.getRemoteAddr());
    }

    /** Those of a request that has arrived. */
    static Traces noted(HttpServletRequest request) {
        return request.getAttribute(NOTE) instanceof Traces traces ? traces : of(request);
    }

    void note(HttpServletRequest request) {
        request.setAttribute(NOTE, this);
        RequestNotes.asked(request, request(Optional.empty()));
    }

    Request request(Optional<Request.Once> once) {
        return new Request(id, correlation, address, Optional.empty(), once);
    }
}
