package uk.co.pharmacyiq.identity.session;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Ends sessions; the next request of each finds nobody signed in. Everybody their own, an administrator anybody's. */
@Component
public class EndSessions {

    public static final String PERMISSION = ListSessions.PERMISSION;

    /** For one's own sessions; everybody holds it. */
    public static final String OWN = ListSessions.OWN;

    private static final Action<PersonId> ANYBODYS =
            Action.changes("SESSION_END", PERMISSION, Action.Scope.ORGANISATION, PersonId.class);

    private static final Action<PersonId> ALL =
            Action.changes("SESSIONS_END", PERMISSION, Action.Scope.ORGANISATION, PersonId.class);

    private static final Action<PersonId> ONES_OWN =
            Action.changes("OWN_SESSION_END", OWN, Action.Scope.SELF, PersonId.class);

    private final UseCases useCases;
    private final SessionStore sessions;

    EndSessions(UseCases useCases, SessionStore sessions) {
        this.useCases = useCases;
        this.sessions = sessions;
    }

    /** Ends one session of anybody. */
    public Outcome<PersonId> end(Actor actor, PersonId person, UUID session) {
        return useCases.perform(actor, ANYBODYS, Target.of("session", session), work -> end(work, person, session));
    }

    /** Ends every session of anybody. */
    public Outcome<PersonId> endAll(Actor actor, PersonId person) {
        return useCases.perform(actor, ALL, Target.of("person", person), work -> {
            if (!sessions.isPerson(work, person)) {
                return Outcome.refused(SessionRefusal.PERSON_UNKNOWN);
            }
            work.note("sessions-ended", sessions.endAll(work, person, Sessions.Why.ENDED));
            return Outcome.done(person);
        });
    }

    /** Ends one of one's own sessions. */
    public Outcome<PersonId> endOwn(Actor.Person actor, UUID session) {
        return useCases.perform(actor, ONES_OWN, Target.of("session", session), work -> end(work, actor.id(), session));
    }

    private Outcome<PersonId> end(Work work, PersonId person, UUID session) {
        work.note("person", person);
        return sessions.end(work, person, session, Sessions.Why.ENDED)
                ? Outcome.done(person)
                : Outcome.refused(SessionRefusal.SESSION_UNKNOWN);
    }
}
