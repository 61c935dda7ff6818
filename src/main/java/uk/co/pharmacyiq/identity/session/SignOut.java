package uk.co.pharmacyiq.identity.session;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Ends the session somebody is working in. Its secret is worth nothing from then on. */
@Component
public class SignOut {

    public static final String PERMISSION = "own.sign-out";

    private static final Action<PersonId> ACTION =
            Action.changes("SIGN_OUT", PERMISSION, Action.Scope.SELF, PersonId.class);

    private final UseCases useCases;
    private final SessionStore sessions;

    SignOut(UseCases useCases, SessionStore sessions) {
        this.useCases = useCases;
        this.sessions = sessions;
    }

    public Outcome<PersonId> signOut(Actor.Person actor) {
        return useCases.perform(actor, ACTION, Target.of("session", actor.session()), work -> {
            sessions.end(work, actor.id(), actor.session(), Sessions.Why.SIGN_OUT);
            return Outcome.done(actor.id());
        });
    }
}
