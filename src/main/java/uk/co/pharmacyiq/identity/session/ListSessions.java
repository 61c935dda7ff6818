package uk.co.pharmacyiq.identity.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows where somebody is signed in now: everybody their own, an administrator anybody's. */
@Component
public class ListSessions {

    public static final String PERMISSION = "people.sessions";

    /** For one's own sessions; everybody holds it. */
    public static final String OWN = "own.sessions";

    private static final Action<Sessions> ANYBODYS =
            Action.looks("SESSIONS_LIST", PERMISSION, Action.Scope.ORGANISATION, Sessions.class);

    private static final Action<Sessions> ONES_OWN =
            Action.looks("OWN_SESSIONS_LIST", OWN, Action.Scope.SELF, Sessions.class);

    private final UseCases useCases;
    private final SessionStore sessions;

    ListSessions(UseCases useCases, SessionStore sessions) {
        this.useCases = useCases;
        this.sessions = sessions;
    }

    /**
     * A session that is live.
     *
     * @param device the browser, as it names itself
     * @param authentication how the person proved who they are when it began
     * @param shared whether it is at a terminal that several people use
     * @param locked whether it waits to be unlocked there
     * @param current whether it is the one that asks
     */
    public record Open(
            UUID id,
            Instant startedAt,
            Instant lastSeenAt,
            String address,
            String device,
            String authentication,
            boolean shared,
            boolean locked,
            boolean current) {}

    /** The live sessions of one person, the latest first. */
    public record Sessions(List<Open> sessions) {

        public Sessions {
            sessions = List.copyOf(sessions);
        }
    }

    public Outcome<Sessions> list(Actor.Person actor, PersonId person) {
        return useCases.perform(
                actor,
                ANYBODYS,
                Target.of("person", person),
                work -> !sessions.isPerson(work, person)
                        ? Outcome.refused(SessionRefusal.PERSON_UNKNOWN)
                        : Outcome.done(new Sessions(sessions.list(work, person, actor.session()))));
    }

    public Outcome<Sessions> own(Actor.Person actor) {
        return useCases.perform(
                actor,
                ONES_OWN,
                Target.none(),
                work -> Outcome.done(new Sessions(sessions.list(work, actor.id(), actor.session()))));
    }
}
