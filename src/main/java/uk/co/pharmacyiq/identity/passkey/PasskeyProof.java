package uk.co.pharmacyiq.identity.passkey;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.passkey.Ceremony.Purpose;
import uk.co.pharmacyiq.identity.passkey.PasskeyCheck.Offer;
import uk.co.pharmacyiq.identity.passkey.PasskeyCheck.Shown;
import uk.co.pharmacyiq.identity.session.Sessions;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Lets somebody show with a passkey that it is still them, before an act that asks for a fresh proof. */
@Component
public class PasskeyProof {

    public static final String PERMISSION = "own.proof";

    private static final Action<Options.Get> ASK =
            Action.looks("PASSKEY_PROOF_ASK", PERMISSION, Action.Scope.SELF, Options.Get.class);

    private static final Action<Boolean> PROVE =
            Action.changes("PASSKEY_PROVE", PERMISSION, Action.Scope.SELF, Boolean.class);

    private final UseCases useCases;
    private final PasskeyQuestions asking;
    private final PasskeyStore store;
    private final PasskeyCheck check;
    private final Sessions sessions;

    PasskeyProof(
            UseCases useCases, PasskeyQuestions asking, PasskeyStore store, PasskeyCheck check, Sessions sessions) {
        this.useCases = useCases;
        this.asking = asking;
        this.store = store;
        this.check = check;
        this.sessions = sessions;
    }

    /** What to ask the browser of somebody signed in; refused where they have no passkey. */
    public Outcome<Options.Get> options(Actor.Person actor, SecretToken browser) {
        return useCases.perform(actor, ASK, Target.of("session", actor.session()), work -> {
            var had = store.credentials(work, actor.id());
            return had.isEmpty()
                    ? Outcome.refused(PasskeyRefusal.NONE)
                    : Outcome.done(asking.get(proving(actor, browser), had));
        });
    }

    /** Takes the answer; from then on the session counts as freshly proved. Answers its new secret. */
    public Outcome<SecretToken> prove(Actor.Person actor, String credential, Optional<SecretToken> browser) {
        var offer = new Offer(
                PROVE.name(),
                Optional.of(actor.organisation()),
                credential,
                browser.map(secret -> proving(actor, secret)),
                actor.request());
        return switch (check.check(offer)) {
            case Done<Shown>(var shown) -> prove(actor, shown);
            case Refused<Shown>(var reason) ->
                Outcome.refused(reason == PasskeyRefusal.NOT_ACCEPTED ? PasskeyRefusal.NOT_PROVED : reason);
        };
    }

    private Outcome<SecretToken> prove(Actor.Person actor, Shown shown) {
        var next = SecretToken.random();
        return useCases.perform(
                        actor, PROVE, Target.of("session", actor.session()), work -> prove(work, actor, shown, next))
                .then(_ -> Outcome.done(next));
    }

    private Outcome<Boolean> prove(Work work, Actor.Person actor, Shown shown, SecretToken next) {
        if (!shown.organisation().equals(actor.organisation())
                || !shown.person().equals(actor.id())) {
            return Outcome.refused(PasskeyRefusal.NOT_PROVED);
        }
        return shown.spend(work).then(spent -> {
            sessions.proved(work, actor.session(), next);
            return Outcome.done(spent);
        });
    }

    private static Ceremony proving(Actor.Person actor, SecretToken browser) {
        return new Ceremony(Purpose.PROVE, actor.session().toString(), browser);
    }
}
