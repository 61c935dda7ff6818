package uk.co.pharmacyiq.site.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;

/** Tells programs what went wrong around a use case: as a problem (RFC 9457), or in the dialect spoken at the address. */
@Component
class Problems {

    private final List<Api.Dialect> dialects;

    Problems(List<Api.Dialect> dialects) {
        this.dialects = List.copyOf(dialects);
    }

    /** Empty where people ask, who get a page. */
    Optional<ResponseEntity<?>> tell(Refusal reason, HttpStatusCode status, String path) {
        for (var dialect : dialects) {
            if (dialect.speaksAt(path)) {
                return Optional.of(dialect.refused(status, reason));
            }
        }
        return path.startsWith("/api/") ? Optional.of(problem(reason, status)) : Optional.empty();
    }

    private static ResponseEntity<ProblemDetail> problem(Refusal reason, HttpStatusCode status) {
        var problem = ProblemDetail.forStatusAndDetail(status, reason.advice());
        problem.setProperty("code", reason.code());
        if (!reason.field().isEmpty()) {
            problem.setProperty("field", reason.field());
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
