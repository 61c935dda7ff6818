package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.SessionDoor;
import uk.co.pharmacyiq.identity.SignIn.SignedIn;
import uk.co.pharmacyiq.identity.SignOut;

/** Hands a new session to a browser; the session it had before, if any, is over. */
@Component
class NewSession {

    private final SessionDoor sessions;
    private final SignOut signOut;

    NewSession(SessionDoor sessions, SignOut signOut) {
        this.sessions = sessions;
        this.signOut = signOut;
    }

    void hand(HttpServletRequest request, HttpServletResponse response, SignedIn session) {
        Cookies.SESSION
                .read(request)
                .flatMap(sessions::enter)
                .ifPresent(before ->
                        signOut.signOut(before.with(Traces.noted(request).request(Optional.empty()))));
        Cookies.SESSION.write(response, session.token());
        Cookies.CSRF.clear(response);
    }
}
