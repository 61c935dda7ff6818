package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;

/** What is special about signing in by program: it is open to all, and its refusals are of status 401. */
final class SignInByProgram {

    static final String PATH = "/api/v1/session";
    private static final Set<String> PATHS = Set.of(PATH, PATH + "/passkey", PATH + "/passkey/options");
    private static final int MOST_BYTES = 16_384;

    private SignInByProgram() {}

    static boolean isSignIn(HttpServletRequest request) {
        return request.getMethod().equals("POST") && PATHS.contains(request.getRequestURI());
    }

    /** Signing in needs no token: a page of another site can neither send JSON nor hide where it is. */
    static HttpServletRequest readable(HttpServletRequest request) throws IOException {
        if (Csrf.isFromElsewhere(request)) {
            throw BadArrival.csrf();
        }
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_JSON_VALUE)) {
            throw BadArrival.mediaType();
        }
        return KeptBody.read(request, MOST_BYTES);
    }

    /** Whoever is not let in is told 401. */
    static HttpStatus status(Refusal reason) {
        return reason.kind() == Refusal.Kind.NOT_ALLOWED ? HttpStatus.UNAUTHORIZED : Api.status(reason.kind());
    }

    static ResponseEntity<?> refused(Refusal reason) {
        if (reason.kind() != Refusal.Kind.NOT_ALLOWED) {
            return Api.problem(reason);
        }
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, reason.advice());
        problem.setTitle("Not signed in");
        problem.setProperty("code", reason.code());
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
