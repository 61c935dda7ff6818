package uk.co.pharmacyiq.identity.browser;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.identity.session.SessionDoor;
import uk.co.pharmacyiq.identity.session.SignOut;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.site.RequestNotes;

/** Hands a new session to a browser; the session it had before, if any, is over. */
@Component
public class NewSession {

    /** What the token against forged forms is worked out for. */
    public static final String CSRF = "csrf";

    private static final int MOST_OF_DEVICE = 200;

    private final SessionDoor sessions;
    private final SignOut signOut;

    NewSession(SessionDoor sessions, SignOut signOut) {
        this.sessions = sessions;
        this.signOut = signOut;
    }

    /** The browser a request comes from, known again by its cookies. */
    public static Browser browser(HttpServletRequest request) {
        return new Browser(
                device(request),
                Cookies.DEVICE.read(request).orElseGet(SecretToken::random),
                Cookies.TERMINAL.read(request));
    }

    /** The browser as it names itself, without anything that could hide what it says. */
    private static String device(HttpServletRequest request) {
        var agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        var plain = agent.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() > MOST_OF_DEVICE ? plain.substring(0, MOST_OF_DEVICE) : plain;
    }

    /** Hands over the new secret of a session that goes on, and to the forms of this answer what goes with it. */
    public static void renew(HttpServletRequest request, HttpServletResponse response, SecretToken next) {
        Cookies.SESSION.write(response, next);
        RequestNotes.csrf(request, next.proofOf(CSRF));
    }

    /** Hands a session over. */
    public void hand(HttpServletRequest request, HttpServletResponse response, SignedIn session) {
        Cookies.SESSION
                .read(request)
                .flatMap(sessions::enter)
                .ifPresent(before ->
                        signOut.signOut(before.with(RequestNotes.asked(request).composed())));
        Cookies.SESSION.write(response, session.token());
        Cookies.DEVICE.write(response, session.browser().token());
        Cookies.CSRF.clear(response);
    }
}
