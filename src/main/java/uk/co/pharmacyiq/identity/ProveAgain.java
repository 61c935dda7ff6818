package uk.co.pharmacyiq.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.Credentials.Known;
import uk.co.pharmacyiq.identity.IdentityRefusal.Plain;
import uk.co.pharmacyiq.identity.session.Sessions;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Lets somebody who is signed in show again that it is them, before what is grave: by a new code of their authenticator. It
 * counts for five minutes, in this session alone.
 */
@Component
public class ProveAgain {

    public static final String PERMISSION = "own.proof";

    private static final Action<Boolean> ACTION =
            Action.changes("PROOF_GIVE", PERMISSION, Action.Scope.SELF, Boolean.class);

    private final UseCases useCases;
    private final CredentialStore store;
    private final Credentials credentials;
    private final Sessions sessions;
    private final Throttle throttle;

    ProveAgain(
            UseCases useCases, CredentialStore store, Credentials credentials, Sessions sessions, Throttle throttle) {
        this.useCases = useCases;
        this.store = store;
        this.credentials = credentials;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    /**
     * Takes the code of now; answers the session's new secret. Ten wrong ones in five minutes, and no code is looked at.
     */
    public Outcome<SecretToken> prove(Actor.Person actor, String code) {
        var own = actor.with(actor.request().composed());
        var bucket = "proof/" + actor.id();
        boolean stopped = throttle.count(bucket, bucket) != Throttle.Verdict.GO_ON;
        var next = SecretToken.random();
        return useCases.perform(
                        own,
                        ACTION,
                        Target.of("session", actor.session()),
                        work -> stopped ? Outcome.refused(Plain.TOO_MANY_TRIES) : prove(work, actor, code, next))
                .then(_ -> Outcome.done(next));
    }

    /** The moment by which freshness is counted. */
    public Instant now() {
        return throttle.now();
    }

    private Outcome<Boolean> prove(Work work, Actor.Person actor, String code, SecretToken next) {
        var known = store.own(work, actor.id());
        var step = known.map(kept -> match(work, kept, code)).orElse(OptionalLong.empty());
        if (step.isEmpty() || !spent(work, known, step.getAsLong())) {
            return Outcome.refused(Plain.CODE_WRONG);
        }
        sessions.proved(work, actor.session(), next);
        return Outcome.done(true);
    }

    private OptionalLong match(Work work, Known kept, String code) {
        return credentials
                .openTotp(work.organisation(), kept.personId(), kept.totpSecret())
                .match(code, work.now(), kept.lastTotpStep());
    }

    private boolean spent(Work work, Optional<Known> known, long step) {
        return known.map(kept -> store.spend(work, kept, step)).orElse(false);
    }
}
