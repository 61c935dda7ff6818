package uk.co.pharmacyiq.identity.terminal;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.Credentials;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Sets the PIN by which a person unlocks their own session at a terminal. */
@Component
public class SetPin {

    /** For one's own; everybody holds it. */
    public static final String PERMISSION = "own.pin";

    private static final Action<PersonId> ACTION = Action.changes(
                    "PIN_CHANGE", PERMISSION, Action.Scope.SELF, PersonId.class)
            .afterProof();

    private final UseCases useCases;
    private final TerminalStore store;
    private final Credentials credentials;

    SetPin(UseCases useCases, TerminalStore store, Credentials credentials) {
        this.useCases = useCases;
        this.store = store;
        this.credentials = credentials;
    }

    public Outcome<PersonId> set(Actor.Person actor, Pin pin) {
        var sealed = credentials.sealPin(actor.organisation(), actor.id(), pin.digits());
        return useCases.perform(actor, ACTION, Target.of("person", actor.id()), work -> {
            if (pin.isEasy()) {
                return Outcome.refused(TerminalRefusal.PIN_TOO_EASY);
            }
            store.setPin(work, actor.id(), sealed);
            return Outcome.done(actor.id());
        });
    }
}
