package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.identity.SignIn;
import uk.co.pharmacyiq.identity.browser.Cookies;
import uk.co.pharmacyiq.identity.browser.NewSession;
import uk.co.pharmacyiq.identity.session.ListSessions;
import uk.co.pharmacyiq.identity.session.SignOut;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** Signing in and out, and one's own sessions, for programs. */
@RestController
class SessionApi {

    private static final String PATH = SignInByProgram.PATH;

    private final Api api;
    private final SignIn signIn;
    private final NewSession newSession;
    private final SignOut signOut;
    private final ListSessions listSessions;

    SessionApi(Api api, SignIn signIn, NewSession newSession, SignOut signOut, ListSessions listSessions) {
        this.api = api;
        this.newSession = newSession;
        this.signIn = signIn;
        this.signOut = signOut;
        this.listSessions = listSessions;
    }

    /** Name, password and six-digit code. */
    record SignInForm(
            @Nullable String username,
            @Nullable String password,
            @Nullable String totp) {}

    /** Who is signed in, and what writes must send as {@code X-CSRF-Token}. */
    record SessionAnswer(String csrfToken, PersonAnswer person, String expiresAt) {}

    /** The person of a session. */
    record PersonAnswer(String id, String displayName, String organisation) {

        static PersonAnswer of(Actor.Person person) {
            return new PersonAnswer(
                    person.id().toString(),
                    person.displayName(),
                    person.organisation().toString());
        }
    }

    @PostMapping(PATH)
    @OpenToAll("people sign in here")
    ResponseEntity<?> createSession(
            @RequestBody SignInForm body, HttpServletRequest request, HttpServletResponse response) {
        var attempt = new SignIn.Attempt(
                Optional.ofNullable(body.username()).orElse(""),
                Optional.ofNullable(body.password()).orElse(""),
                Optional.ofNullable(body.totp()).orElse(""),
                Traces.noted(request).request(Optional.empty()),
                NewSession.browser(request));
        return switch (signIn.signIn(attempt)) {
            case Done<SignedIn>(var session) -> {
                newSession.hand(request, response, session);
                yield ResponseEntity.status(HttpStatus.CREATED)
                        .body(new SessionAnswer(
                                session.token().proofOf(Csrf.PURPOSE),
                                PersonAnswer.of(session.person()),
                                session.expiresAt().toString()));
            }
            case Refused<SignedIn>(var reason) -> SignInByProgram.refused(reason);
        };
    }

    @GetMapping(PATH)
    @Permitted(ListSessions.OWN)
    ResponseEntity<SessionAnswer> whoAmI(Actor.Person actor, HttpServletRequest request) {
        return api.ok(listSessions
                .own(actor)
                .then(_ -> Outcome.done(new SessionAnswer(
                        RequestNotes.csrf(request),
                        PersonAnswer.of(actor),
                        SessionEnd.of(request).toString()))));
    }

    @DeleteMapping(PATH)
    @Permitted(SignOut.PERMISSION)
    ResponseEntity<?> deleteSession(Actor.Person actor, HttpServletResponse response) {
        return switch (signOut.signOut(actor)) {
            case Done<?> _ -> {
                Cookies.SESSION.clear(response);
                yield ResponseEntity.noContent().build();
            }
            case Refused<?>(var reason) -> Api.problem(reason);
        };
    }
}
