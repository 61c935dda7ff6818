package uk.co.pharmacyiq.identity.passkey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import uk.co.pharmacyiq.identity.browser.NewSession;
import uk.co.pharmacyiq.identity.passkey.Options;
import uk.co.pharmacyiq.identity.passkey.PasskeySignIn;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.RequestNotes;

/** Signing in with a passkey, for programs and for the script of the sign-in page. */
@RestController
class PasskeySignInApi {

    private final PasskeySignIn signIn;
    private final NewSession newSession;

    PasskeySignInApi(PasskeySignIn signIn, NewSession newSession) {
        this.signIn = signIn;
        this.newSession = newSession;
    }

    /** The name somebody typed; nothing where the passkey is to tell. */
    record NameForm(@Nullable String username) {}

    /** What the browser answered, as the standard writes it, and the name that was typed. */
    record AnswerForm(@Nullable String username, @Nullable JsonNode credential) {}

    /** Who is signed in, and what writes must send as {@code X-CSRF-Token}. */
    record SignedInAnswer(String csrfToken, String person, String displayName, String expiresAt) {

        static SignedInAnswer of(SignedIn session) {
            return new SignedInAnswer(
                    session.token().proofOf("csrf"),
                    session.person().id().toString(),
                    session.person().displayName(),
                    session.expiresAt().toString());
        }
    }

    @PostMapping("/api/v1/session/passkey/options")
    @OpenToAll("people sign in here")
    Options.Get askForPasskey(@RequestBody NameForm body, HttpServletRequest request, HttpServletResponse response) {
        return signIn.options(
                Optional.ofNullable(body.username()).orElse(""), CeremonyCookie.ensure(request, response));
    }

    @PostMapping("/api/v1/session/passkey")
    @OpenToAll("people sign in here")
    ResponseEntity<?> createSessionByPasskey(
            @RequestBody AnswerForm body, HttpServletRequest request, HttpServletResponse response) {
        var answer = new PasskeySignIn.Answer(
                Optional.ofNullable(body.username()).orElse(""),
                Optional.ofNullable(body.credential()).map(JsonNode::toString).orElse(""),
                CeremonyCookie.read(request),
                NewSession.browser(request),
                RequestNotes.asked(request));
        return switch (signIn.signIn(answer)) {
            case Done<SignedIn>(var session) -> {
                newSession.hand(request, response, session);
                yield ResponseEntity.status(HttpStatus.CREATED).body(SignedInAnswer.of(session));
            }
            case Refused<SignedIn>(var reason) -> refused(reason);
        };
    }

    /** Who is not signed in is told so with status 401. */
    private static ResponseEntity<?> refused(Refusal reason) {
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
