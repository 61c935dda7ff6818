package uk.co.pharmacyiq.identity;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.Verification.Matched;
import uk.co.pharmacyiq.identity.Verification.Offer;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.identity.session.OpenSession;
import uk.co.pharmacyiq.identity.session.Proven;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Work;

/** Signs a person in by name, password and code. */
@Component
public class SignIn {

    /** How the record says that both factors were shown. */
    static final String PASSWORD_AND_CODE = "password+totp";

    private final Verification verification;
    private final OpenSession openSession;
    private final CredentialStore credentials;

    SignIn(Verification verification, OpenSession openSession, CredentialStore credentials) {
        this.verification = verification;
        this.openSession = openSession;
        this.credentials = credentials;
    }

    /** What somebody typed, as they typed it, and where. */
    public record Attempt(String username, String password, String totp, Request request, Browser browser) {

        @Override
        public String toString() {
            return "Attempt[hidden]";
        }
    }

    public Outcome<SignedIn> signIn(Attempt attempt) {
        var offer = new Offer(
                OpenSession.ACT,
                attempt.username(),
                attempt.password(),
                attempt.totp(),
                new Verification.From(attempt.request(), attempt.browser()));
        return verification.verify(offer).then(matched -> open(matched, attempt, offer));
    }

    private Outcome<SignedIn> open(Matched matched, Attempt attempt, Offer offer) {
        var known = matched.known();
        var who = new Proven(
                matched.organisation(), known.person(), known.displayName(), known.rightsVersion(), PASSWORD_AND_CODE);
        return openSession
                .open(who, attempt.browser(), attempt.request(), work -> spend(work, matched))
                .then(session -> {
                    verification.forgive(offer);
                    return Outcome.done(session);
                });
    }

    private Outcome<Boolean> spend(Work work, Matched matched) {
        return credentials.spend(work, matched.known(), matched.step())
                ? Outcome.done(true)
                : Outcome.refused(IdentityRefusal.Plain.SIGN_IN_FAILED);
    }
}
