package uk.co.pharmacyiq.identity.terminal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.session.Sessions;
import uk.co.pharmacyiq.identity.session.Sessions.Parked;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/**
 * Locks one's session at a terminal, and keeps what one was in the middle of; away from a terminal there is nothing to come
 * back to, and the session ends. What was kept is given back once, to nobody else.
 */
@Component
public class LockTerminal {

    /** For one's own session; everybody holds it. */
    public static final String PERMISSION = "own.lock";

    private static final Action<Boolean> LOCK =
            Action.changes("SESSION_LOCK", PERMISSION, Action.Scope.SELF, Boolean.class);

    private static final Action<Resumed> RESUME =
            Action.changes("PARKED_RESUME", PERMISSION, Action.Scope.SELF, Resumed.class);

    private static final Action<String> FIND = Action.looks("PARKED_VIEW", PERMISSION, Action.Scope.SELF, String.class);

    private final UseCases useCases;
    private final Sessions sessions;

    LockTerminal(UseCases useCases, Sessions sessions) {
        this.useCases = useCases;
        this.sessions = sessions;
    }

    /** What somebody was in the middle of, if anything. */
    public record Resumed(Optional<Parked> parked) {}

    /** Locks; whoever looks at the screen sees nothing of this person any more. */
    public Outcome<Boolean> lock(Actor.Person actor, Optional<Parked> parked) {
        return useCases.perform(actor, LOCK, Target.of("session", actor.session()), work -> {
            parked.ifPresent(what -> sessions.park(work, actor.session(), what));
            return Outcome.done(sessions.lock(work, actor.id(), actor.session(), Sessions.Why.SIGN_OUT));
        });
    }

    /** The page on which this person was before they locked; the first page where they were on none. */
    public Outcome<String> pageBefore(Actor.Person actor) {
        return useCases.perform(
                actor,
                FIND,
                Target.of("session", actor.session()),
                work -> Outcome.done(
                        sessions.parked(work, actor.session()).map(Parked::page).orElse("/")));
    }

    /** Gives back what was kept for this session. */
    public Outcome<Resumed> resume(Actor.Person actor) {
        return useCases.perform(
                actor,
                RESUME,
                Target.of("session", actor.session()),
                work -> Outcome.done(new Resumed(sessions.takeUp(work, actor.session()))));
    }
}
