package uk.co.pharmacyiq.identity;

import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.Verification.Offer;
import uk.co.pharmacyiq.identity.Verification.Proven;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Signs a person in by name, password and code. Each sign-in is a new session with a new secret. */
@Component
public class SignIn {

    /** How the record says that both factors were shown. */
    static final String PASSWORD_AND_CODE = "password+totp";

    /** What a new session came to. */
    private record Begun(Instant expiresAt, int elsewhere) {}

    private static final Action<Begun> ACTION =
            Action.changes("SIGN_IN", "own.sign-in", Action.Scope.SELF, Begun.class);

    private final Verification verification;
    private final UseCases useCases;
    private final CredentialStore credentials;
    private final SessionStore sessions;

    SignIn(Verification verification, UseCases useCases, CredentialStore credentials, SessionStore sessions) {
        this.verification = verification;
        this.useCases = useCases;
        this.credentials = credentials;
        this.sessions = sessions;
    }

    /**
     * What somebody typed, as they typed it.
     *
     * @param device the browser, as it names itself
     */
    public record Attempt(String username, String password, String totp, Request request, String device) {

        @Override
        public String toString() {
            return "Attempt[hidden]";
        }
    }

    /**
     * A session that has just begun.
     *
     * @param token the secret the browser keeps; handed over here and never again
     * @param expiresAt when it ends, however busy it is
     * @param elsewhere how many other sessions of this person are live
     */
    public record SignedIn(SecretToken token, Actor.Person person, Instant expiresAt, int elsewhere) {}

    public Outcome<SignedIn> signIn(Attempt attempt) {
        var offer = new Offer(ACTION.name(), attempt.username(), attempt.password(), attempt.totp(), attempt.request());
        return verification.verify(offer).then(proven -> begin(proven, attempt));
    }

    private Outcome<SignedIn> begin(Proven proven, Attempt attempt) {
        var known = proven.known();
        var actor = new Actor.Person(
                new Actor.Identity(proven.organisation(), known.person(), known.displayName()),
                TimeOrderedId.next(),
                known.rightsVersion(),
                PASSWORD_AND_CODE,
                attempt.request());
        var token = SecretToken.random();
        return useCases.perform(
                        actor,
                        ACTION,
                        Target.of("session", actor.session()),
                        work -> begin(work, actor, proven, token, attempt.device()))
                .then(begun -> {
                    verification.forgive(attempt.username());
                    return Outcome.done(new SignedIn(token, actor, begun.expiresAt(), begun.elsewhere()));
                });
    }

    private Outcome<Begun> begin(Work work, Actor.Person actor, Proven proven, SecretToken token, String device) {
        if (!credentials.spend(work, proven.known(), proven.step())) {
            return Outcome.refused(IdentityRefusal.Plain.SIGN_IN_FAILED);
        }
        int elsewhere = sessions.list(work, actor.id(), actor.session()).size();
        sessions.start(work, actor, token.hash(), device);
        useCases.forgetOldAnswers(work);
        work.note("other-sessions", elsewhere);
        return Outcome.done(new Begun(work.now().plus(SessionStore.ABSOLUTE), elsewhere));
    }
}
