package uk.co.pharmacyiq.identity.passkey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import uk.co.pharmacyiq.identity.browser.NewSession;
import uk.co.pharmacyiq.identity.passkey.Options;
import uk.co.pharmacyiq.identity.passkey.PasskeyProof;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** Proving anew who one is, with a passkey: for programs and for the page that asks for it. */
@RestController
class PasskeyProofApi {

    private final Api api;
    private final PasskeyProof proof;

    PasskeyProofApi(Api api, PasskeyProof proof) {
        this.api = api;
        this.proof = proof;
    }

    /** What the browser answered, as the standard writes it. */
    record ProofForm(@Nullable JsonNode credential) {}

    /** The session counts as freshly proved, and what writes must send as {@code X-CSRF-Token} from now on. */
    record ProofAnswer(boolean proved, String csrfToken) {}

    @PostMapping("/api/v1/session/proof/passkey/options")
    @Permitted(PasskeyProof.PERMISSION)
    ResponseEntity<Options.Get> askForProof(
            Actor.Person actor, HttpServletRequest request, HttpServletResponse response) {
        return api.ok(proof.options(actor, CeremonyCookie.ensure(request, response)));
    }

    @PostMapping("/api/v1/session/proof/passkey")
    @Permitted(PasskeyProof.PERMISSION)
    ResponseEntity<ProofAnswer> proveByPasskey(
            Actor.Person actor, @RequestBody ProofForm body, HttpServletRequest request, HttpServletResponse response) {
        var credential =
                Optional.ofNullable(body.credential()).map(JsonNode::toString).orElse("");
        return api.ok(proof.prove(actor, credential, CeremonyCookie.read(request))
                .then(next -> {
                    NewSession.renew(request, response, next);
                    return Outcome.done(new ProofAnswer(true, RequestNotes.csrf(request)));
                }));
    }
}
