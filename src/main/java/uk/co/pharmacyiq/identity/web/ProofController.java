package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.ProveAgain;
import uk.co.pharmacyiq.identity.browser.NewSession;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** Showing again that it is oneself: for a page that was asked for, and for programs. */
@Controller
class ProofController {

    private static final int SECONDS = 300;

    private final Pages pages;
    private final Api api;
    private final ProveAgain proveAgain;

    ProofController(Pages pages, Api api, ProveAgain proveAgain) {
        this.pages = pages;
        this.api = api;
        this.proveAgain = proveAgain;
    }

    /** The code of now. */
    record ProofBody(@Nullable String totp) {}

    /** For how many seconds it counts, and what writes must send as {@code X-CSRF-Token} from now on. */
    record ProofAnswer(boolean proved, int seconds, String csrfToken) {}

    /** The proof itself came with the form, and was looked at on its way in. */
    @PostMapping("/me/proof")
    @Permitted(value = ProveAgain.PERMISSION, composes = true)
    View leadBack(HttpServletRequest request) {
        return RequestNotes.proofRefused(request).isPresent()
                ? pages.askForProof(SignInController.next(request))
                : pages.redirect(SignInController.next(request));
    }

    @PostMapping("/api/v1/session/proof")
    @ResponseBody
    @Permitted(ProveAgain.PERMISSION)
    ResponseEntity<ProofAnswer> proveAgain(
            Actor.Person actor, @RequestBody ProofBody body, HttpServletRequest request, HttpServletResponse response) {
        return api.ok(proveAgain
                .prove(actor, Optional.ofNullable(body.totp()).orElse(""))
                .then(next -> {
                    NewSession.renew(request, response, next);
                    return Outcome.done(new ProofAnswer(true, SECONDS, RequestNotes.csrf(request)));
                }));
    }
}
