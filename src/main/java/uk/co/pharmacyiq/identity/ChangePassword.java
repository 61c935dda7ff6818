package uk.co.pharmacyiq.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.IdentityRefusal.PasswordRefused;
import uk.co.pharmacyiq.identity.Verification.Matched;
import uk.co.pharmacyiq.identity.Verification.Offer;
import uk.co.pharmacyiq.identity.proof.PasswordRules;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.identity.session.Sessions;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/**
 * Changes one's own password, after proving anew who one is. Every session of the person ends, this one too, and a new one
 * begins.
 */
@Component
public class ChangePassword {

    public static final String PERMISSION = "own.password";

    private static final Action<Sessions.Begun> ACTION =
            Action.changes("PASSWORD_CHANGE", PERMISSION, Action.Scope.SELF, Sessions.Begun.class);

    private final Verification verification;
    private final UseCases useCases;
    private final Profiles profiles;
    private final CredentialStore credentials;
    private final Sessions sessions;
    private final PasswordRules rules = PasswordRules.shipped();

    ChangePassword(
            Verification verification,
            UseCases useCases,
            Profiles profiles,
            CredentialStore credentials,
            Sessions sessions) {
        this.verification = verification;
        this.useCases = useCases;
        this.profiles = profiles;
        this.credentials = credentials;
        this.sessions = sessions;
    }

    /** What somebody typed, as they typed it. */
    public record Request(String current, String totp, String wanted, Browser browser) {

        @Override
        public String toString() {
            return "Request[hidden]";
        }
    }

    public Outcome<SignedIn> change(Actor.Person actor, Request request) {
        return profiles.own(actor).then(name -> {
            var known = Set.of(name.local(), name.handle(), actor.displayName());
            var problem = rules.problem(request.wanted(), known);
            if (problem.isPresent()) {
                return refuse(actor, problem.get());
            }
            var username = name.local() + "@" + name.handle();
            var offer = new Offer(
                    ACTION.name(),
                    username,
                    request.current(),
                    request.totp(),
                    new Verification.From(actor.request(), request.browser()));
            return verification.verify(offer).then(proven -> {
                var changed = change(actor, proven, request);
                verification.forgive(offer);
                return changed;
            });
        });
    }

    private Outcome<SignedIn> refuse(Actor.Person actor, PasswordRules.Problem problem) {
        return useCases.perform(
                        actor,
                        ACTION,
                        Target.none(),
                        _ -> Outcome.<Sessions.Begun>refused(new PasswordRefused(problem)))
                .then(_ -> Outcome.refused(new PasswordRefused(problem)));
    }

    private Outcome<SignedIn> change(Actor.Person actor, Matched proven, Request request) {
        var sealed = verification.sealPassword(proven, request.wanted());
        var token = SecretToken.random();
        var next = new Actor.Person(
                actor.identity(),
                new Actor.Standing(TimeOrderedId.next(), SignIn.PASSWORD_AND_CODE, Instant.EPOCH),
                actor.rightsVersion(),
                actor.request());
        return useCases.perform(withoutKey(actor), ACTION, Target.of("session", next.session()), work -> {
                    var tooShort = profiles.tooShort(work, next.id(), request.wanted());
                    if (tooShort.isPresent()) {
                        return Outcome.<Sessions.Begun>refused(new PasswordRefused(tooShort.get()));
                    }
                    if (!credentials.spend(work, proven.known(), proven.step())) {
                        return Outcome.<Sessions.Begun>refused(IdentityRefusal.Plain.SIGN_IN_FAILED);
                    }
                    credentials.changePassword(work, next.id(), sealed);
                    int ended = sessions.endAll(work, next.id(), Sessions.Why.PASSWORD_CHANGED);
                    work.note("sessions-ended", ended);
                    return Outcome.done(sessions.begin(work, next, token, request.browser()));
                })
                .then(begun -> Outcome.done(SignedIn.now(token, next, request.browser(), begun)));
    }

    /** The answer holds a secret that is stored nowhere, so it cannot be given a second time. */
    private static Actor.Person withoutKey(Actor.Person actor) {
        var request = actor.request();
        return actor.with(new uk.co.pharmacyiq.work.Request(
                request.id(), request.correlation(), request.address(), request.permission(), Optional.empty()));
    }
}
