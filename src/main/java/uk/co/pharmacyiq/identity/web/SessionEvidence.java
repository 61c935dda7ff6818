package uk.co.pharmacyiq.identity.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.session.SessionDoor;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.site.Evidence;

/** Shows that the running system knows no session by a secret that nobody was given. */
@Component
class SessionEvidence implements Evidence {

    private final SessionDoor sessions;

    SessionEvidence(SessionDoor sessions) {
        this.sessions = sessions;
    }

    @Override
    public String id() {
        return "M-033";
    }

    @Override
    public String claim() {
        return "Whoever signs in gets a new session, which ends after 15 minutes without use and after 12 hours at most,"
                + " and at once when they sign out or an administrator ends it.";
    }

    @Override
    public Finding check() {
        boolean turnedAway = sessions.enter(SecretToken.random()).isEmpty();
        return new Finding(
                turnedAway,
                turnedAway
                        ? "A session secret made up just now was turned away by the database itself."
                        : "A session secret made up just now was let in.");
    }
}
