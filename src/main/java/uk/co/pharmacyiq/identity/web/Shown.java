package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import uk.co.pharmacyiq.identity.browser.Cookies;
import uk.co.pharmacyiq.identity.session.SessionDoor;
import uk.co.pharmacyiq.identity.session.SessionDoor.Entered;
import uk.co.pharmacyiq.kernel.SecretToken;

/** What a request shows of who it is from, not yet looked up. */
sealed interface Shown {

    /** A program's key; empty where what was sent can be none of ours. */
    record Key(Optional<SecretToken> token) implements Shown {}

    /** The session of a browser. */
    record Session(SecretToken token) implements Shown {}

    record Nothing() implements Shown {}

    static Shown of(HttpServletRequest request) {
        if (ApiKey.isShown(request)) {
            return new Key(ApiKey.read(request));
        }
        // Whoever signs in anew does so as nobody, whatever session the browser still has.
        return (SignInByProgram.isSignIn(request) ? Optional.<SecretToken>empty() : Cookies.SESSION.read(request))
                .<Shown>map(Session::new)
                .orElseGet(Nothing::new);
    }

    /** The secret that may be known from before. */
    default Optional<SecretToken> secret() {
        return switch (this) {
            case Key(var token) -> token;
            case Session(var token) -> Optional.of(token);
            case Nothing _ -> Optional.empty();
        };
    }

    /** Looks up whose it is; empty where it is good no more. */
    default Optional<Entered> enter(SessionDoor sessions, boolean byItself) {
        return switch (this) {
            case Key(var token) -> token.flatMap(sessions::enterByKey);
            case Session(var token) -> sessions.enter(token, byItself);
            case Nothing _ -> Optional.empty();
        };
    }
}
