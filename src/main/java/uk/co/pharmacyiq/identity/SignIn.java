package uk.co.pharmacyiq.identity;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.Verification.Matched;
import uk.co.pharmacyiq.identity.Verification.Offer;
import uk.co.pharmacyiq.identity.notice.Notices;
import uk.co.pharmacyiq.identity.proof.PasswordRules;
import uk.co.pharmacyiq.identity.recovery.RecoveryCodes;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.identity.session.OpenSession;
import uk.co.pharmacyiq.identity.session.Proven;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Work;

/** Signs a person in by name, password and code; or, where the authenticator is lost, a recovery code. */
@Component
public class SignIn {

    /** How the record says that both factors were shown. */
    static final String PASSWORD_AND_CODE = "password+totp";

    private final Verification verification;
    private final OpenSession openSession;
    private final CredentialStore credentials;
    private final RecoveryCodes recoveryCodes;
    private final ShortPasswords shortPasswords;

    SignIn(
            Verification verification,
            OpenSession openSession,
            CredentialStore credentials,
            RecoveryCodes recoveryCodes,
            ShortPasswords shortPasswords) {
        this.verification = verification;
        this.openSession = openSession;
        this.credentials = credentials;
        this.recoveryCodes = recoveryCodes;
        this.shortPasswords = shortPasswords;
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
                matched.organisation(), known.person(), known.displayName(), known.rightsVersion(), how(matched));
        return openSession
                .open(who, attempt.browser(), attempt.request(), work -> {
                    shortPasswords.warn(work, known.person(), attempt.password());
                    return spend(work, matched);
                })
                .then(session -> {
                    verification.forgive(offer);
                    return Outcome.done(session);
                });
    }

    private static String how(Matched matched) {
        return matched.recovery().isPresent() ? RecoveryCodes.PASSWORD_AND_RECOVERY_CODE : PASSWORD_AND_CODE;
    }

    private Outcome<Boolean> spend(Work work, Matched matched) {
        boolean first = matched.recovery()
                .map(code -> recoveryCodes.spend(work, matched.known().person(), code))
                .orElseGet(() -> credentials.spend(work, matched.known(), matched.step()));
        return first ? Outcome.done(true) : Outcome.refused(IdentityRefusal.Plain.SIGN_IN_FAILED);
    }

    /** Tells administrators whose password was set before they were: theirs must be longer (SC-20). */
    @Component
    static class ShortPasswords {

        private final Administrators administrators;
        private final Notices notices;

        ShortPasswords(Administrators administrators, Notices notices) {
            this.administrators = administrators;
            this.notices = notices;
        }

        private void warn(Work work, PersonId person, String password) {
            if (PasswordRules.isShortForAdministrators(password) && administrators.administers(work, person)) {
                notices.tell(
                        work,
                        person,
                        "password-short",
                        "Your password has fewer than 14 characters, which is too few for an administrator. Change it.",
                        "/me");
            }
        }
    }
}
