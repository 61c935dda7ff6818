package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import uk.co.pharmacyiq.work.Actor;

/** The proof that may come with a form: the code of now, beside everything that was typed before. */
final class ProofFields {

    private static final String CODE = "_proof";

    private ProofFields() {}

    static Optional<String> code(HttpServletRequest request) {
        return Csrf.isUnsafe(request) && !request.getRequestURI().startsWith("/api/")
                ? Optional.ofNullable(request.getParameter(CODE)).filter(code -> !code.isBlank())
                : Optional.empty();
    }

    static Actor.Standing fresh(Actor.Person actor, Instant now) {
        return new Actor.Standing(actor.session(), actor.authentication(), now);
    }
}
