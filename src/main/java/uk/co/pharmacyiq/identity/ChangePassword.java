package uk.co.pharmacyiq.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.IdentityRefusal.PasswordRefused;
import uk.co.pharmacyiq.identity.SignIn.SignedIn;
import uk.co.pharmacyiq.identity.Verification.Offer;
import uk.co.pharmacyiq.identity.Verification.Proven;
import uk.co.pharmacyiq.identity.proof.PasswordRules;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Changes one's own password, after proving anew who one is. Every session of the person ends, this one too, and a new one
 * begins.
 */
@Component
public class ChangePassword {

    public static final String PERMISSION = "own.password";

    private static final Action<Begun> ACTION =
            Action.changes("PASSWORD_CHANGE", PERMISSION, Action.Scope.SELF, Begun.class);

    private final Verification verification;
    private final UseCases useCases;
    private final Profiles profiles;
    private final CredentialStore credentials;
    private final SessionStore sessions;
    private final PasswordRules rules = PasswordRules.shipped();

    ChangePassword(
            Verification verification,
            UseCases useCases,
            Profiles profiles,
            CredentialStore credentials,
            SessionStore sessions) {
        this.verification = verification;
        this.useCases = useCases;
        this.profiles = profiles;
        this.credentials = credentials;
        this.sessions = sessions;
    }

    /** What somebody typed, as they typed it. */
    public record Request(String current, String totp, String wanted, String device) {

        @Override
        public String toString() {
            return "Request[hidden]";
        }
    }

    private record Begun(Instant expiresAt) {}

    public Outcome<SignedIn> change(Actor.Person actor, Request request) {
        return profiles.own(actor).then(name -> {
            var known = Set.of(name.local(), name.handle(), actor.displayName());
            var problem = rules.problem(request.wanted(), known);
            if (problem.isPresent()) {
                return refuse(actor, problem.get());
            }
            var username = name.local() + "@" + name.handle();
            return verification
                    .verify(new Offer(ACTION.name(), username, request.current(), request.totp(), actor.request()))
                    .then(proven -> {
                        var changed = change(actor, proven, request);
                        verification.forgive(username);
                        return changed;
                    });
        });
    }

    private Outcome<SignedIn> refuse(Actor.Person actor, PasswordRules.Problem problem) {
        return useCases.perform(actor, ACTION, Target.none(), _ -> Outcome.<Begun>refused(new PasswordRefused(problem)))
                .then(_ -> Outcome.refused(new PasswordRefused(problem)));
    }

    private Outcome<SignedIn> change(Actor.Person actor, Proven proven, Request request) {
        var sealed = verification.sealPassword(proven, request.wanted());
        var token = SecretToken.random();
        var next = new Actor.Person(
                actor.identity(),
                TimeOrderedId.next(),
                actor.rightsVersion(),
                SignIn.PASSWORD_AND_CODE,
                actor.request());
        return useCases.perform(withoutKey(actor), ACTION, Target.of("session", next.session()), work -> {
                    if (!credentials.spend(work, proven.known(), proven.step())) {
                        return Outcome.<Begun>refused(IdentityRefusal.Plain.SIGN_IN_FAILED);
                    }
                    return change(work, next, sealed, token, request.device());
                })
                .then(begun -> Outcome.done(new SignedIn(token, next, begun.expiresAt(), 0)));
    }

    private Outcome<Begun> change(Work work, Actor.Person next, byte[] sealed, SecretToken token, String device) {
        credentials.changePassword(work, next.id(), sealed);
        work.note("sessions-ended", sessions.endAll(work, next.id(), SessionStore.Why.PASSWORD_CHANGED));
        sessions.start(work, next, token.hash(), device);
        return Outcome.done(new Begun(work.now().plus(SessionStore.ABSOLUTE)));
    }

    /** The answer holds a secret that is stored nowhere, so it cannot be given a second time. */
    private static Actor.Person withoutKey(Actor.Person actor) {
        var request = actor.request();
        return actor.with(new uk.co.pharmacyiq.work.Request(
                request.id(), request.correlation(), request.address(), request.permission(), Optional.empty()));
    }
}
