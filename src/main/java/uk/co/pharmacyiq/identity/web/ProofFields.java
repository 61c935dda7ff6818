package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import uk.co.pharmacyiq.identity.ProveAgain;
import uk.co.pharmacyiq.identity.browser.NewSession;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** The proof that may come with a form: the code of now, beside everything that was typed before. */
final class ProofFields {

    private static final String CODE = "_proof";

    private ProofFields() {}

    /** Takes the proof before the form is looked at; the actor as they stand then. The browser gets the new secret. */
    static Actor.Person take(
            HttpServletRequest request, HttpServletResponse response, Actor.Person actor, ProveAgain proveAgain) {
        var code = code(request);
        if (code.isEmpty()) {
            return actor;
        }
        return switch (proveAgain.prove(actor, code.get())) {
            case Outcome.Done<SecretToken>(var next) -> {
                NewSession.renew(request, response, next);
                yield actor.with(new Actor.Standing(actor.session(), actor.authentication(), proveAgain.now()));
            }
            case Outcome.Refused<SecretToken>(var reason) -> {
                RequestNotes.proofRefused(request, reason.advice());
                yield actor;
            }
        };
    }

    private static Optional<String> code(HttpServletRequest request) {
        return Csrf.isUnsafe(request) && !request.getRequestURI().startsWith("/api/")
                ? Optional.ofNullable(request.getParameter(CODE)).filter(code -> !code.isBlank())
                : Optional.empty();
    }
}
