package uk.co.pharmacyiq.identity.federation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.federation.ComeBack;
import uk.co.pharmacyiq.identity.federation.ComeBack.Answer;
import uk.co.pharmacyiq.identity.federation.EndByProvider;
import uk.co.pharmacyiq.identity.federation.Next;
import uk.co.pharmacyiq.identity.federation.PublishedKeys;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.RequestNotes;

/** What providers, and browsers on their way back from them, ask of us. */
@Controller
class OidcController {

    private final Pages pages;
    private final ComeBack comeBack;
    private final Onward onward;
    private final PublishedKeys keys;
    private final EndByProvider endByProvider;

    OidcController(Pages pages, ComeBack comeBack, Onward onward, PublishedKeys keys, EndByProvider endByProvider) {
        this.pages = pages;
        this.comeBack = comeBack;
        this.onward = onward;
        this.keys = keys;
        this.endByProvider = endByProvider;
    }

    @GetMapping("/oidc/{organisation}/{provider}/back")
    @OpenToAll("people come back here from a provider; nobody is known before its answer is checked")
    View comeBack(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String organisation,
            @PathVariable String provider) {
        var arrived = SignInWithController.arrived(request, organisation, provider);
        var answer = new Answer(
                SignInWithController.typed(request, "state"),
                SignInWithController.typed(request, "code"),
                SignInWithController.typed(request, "error"),
                SignInWithController.typed(request, "iss"));
        return switch (comeBack.answer(arrived, answer)) {
            case Done<Next>(var next) -> onward.lead(request, response, arrived, next);
            case Refused<Next>(var reason) -> NotInPage.show(pages, reason);
        };
    }

    @GetMapping("/oidc/{organisation}/{provider}/keys")
    @OpenToAll("public keys, by which a provider checks that it is us who ask")
    ResponseEntity<String> keys(@PathVariable String organisation, @PathVariable String provider) {
        return keys.of(organisation, RequestNotes.id(provider))
                .map(set -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("application/jwk-set+json"))
                        .body(set))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/oidc/{organisation}/{provider}/logout")
    @OpenToAll("a provider tells here that a session of its own is over; the token it signed is what counts")
    ResponseEntity<String> logout(
            HttpServletRequest request, @PathVariable String organisation, @PathVariable String provider) {
        var token = SignInWithController.typed(request, "logout_token");
        return switch (endByProvider.end(organisation, RequestNotes.id(provider), token, RequestNotes.asked(request))) {
            case Done<Integer> _ -> ResponseEntity.ok().build();
            case Refused<Integer>(var reason) ->
                ResponseEntity.badRequest()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{\"error\":\"invalid_request\",\"error_description\":\"%s\"}".formatted(reason.code()));
        };
    }
}
