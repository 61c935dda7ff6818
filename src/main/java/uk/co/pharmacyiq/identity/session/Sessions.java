package uk.co.pharmacyiq.identity.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Work;

/** Sessions, for other work under way: begun, proved anew, ended. */
@Component
public class Sessions {

    /** However busy, a session is over after this long. */
    public static final Duration ABSOLUTE = SessionStore.ABSOLUTE;

    private final SessionStore sessions;
    private final ParkedStore parked;
    private final StandingStore standings;
    private final Newcomers newcomers;

    Sessions(
            SessionStore sessions, ParkedStore parked, StandingStore standings, SessionDoor door, Newcomers newcomers) {
        this.sessions = sessions;
        this.parked = parked;
        this.standings = standings;
        this.newcomers = newcomers;
    }

    /**
     * What somebody was in the middle of.
     *
     * @param page a path of ours
     * @param typed what they had typed, as the page gave it
     */
    public record Parked(String page, String typed) {

        @Override
        public String toString() {
            return "Parked[hidden]";
        }
    }

    /** Why a session was ended before its time; names are stored. */
    public enum Why {
        SIGN_OUT("sign-out"),
        ENDED("ended"),
        PASSWORD_CHANGED("password-changed"),
        RESET("reset"),
        CLOSED("closed"),
        LEFT("left"),
        PROVIDER("provider"),
        CARD("card"),
        REPLACED("replaced"),
        UNLOCKED("unlocked"),
        WRONG_PINS("wrong-pins"),
        CONTAINED("contained");

        final String stored;

        Why(String stored) {
            this.stored = stored;
        }
    }

    /** What a new session came to. */
    public record Begun(Instant at, Instant expiresAt, int elsewhere) {}

    /**
     * Begins the session that this actor stands for. Says on the record whether the browser is new and where
     * else the person is, and tells the person.
     */
    public Begun begin(Work work, Actor.Person actor, SecretToken token, Browser browser) {
        var terminal = browser.terminal().flatMap(secret -> standings.terminal(work, secret));
        var before = terminal.map(at -> sessions.endAt(work, actor.id(), at.terminalId()))
                .orElse(List.of());
        var others = sessions.list(work, actor.id(), actor.session());
        var device = newcomers.know(work, actor.id(), browser);
        sessions.start(work, actor, new SessionStore.Start(token.hash(), browser.device(), terminal, device));
        before.forEach(ended -> parked.move(work, ended, actor.session()));
        work.note("other-sessions", others.size());
        terminal.ifPresent(at -> {
            work.note("terminal", at.name());
            work.note("terminal-premises", at.premises());
            newcomers.warnOfTwoPremises(work, actor.id(), at);
        });
        return new Begun(work.now(), work.now().plus(SessionStore.ABSOLUTE), others.size());
    }

    /** Whether that browser was used by the person of that name before; as slow where there is no such person. */
    public boolean isKnownBrowser(Anteroom.Visit visit, String username, Browser browser) {
        return newcomers.isKnown(visit, browser, username);
    }

    /** Puts a session with a new secret in the place of one that waits at a terminal; false where it waits no more. */
    public boolean takeOver(Work work, Actor.Person next, UUID before, Terminal terminal, SecretToken token) {
        if (!standings.takeOver(work, next, before, terminal.terminalId(), token.hash())
                || !sessions.end(work, next.id(), before, Why.UNLOCKED)) {
            return false;
        }
        parked.move(work, before, next.session());
        return true;
    }

    /** Keeps what somebody was in the middle of until they come back to it. */
    public void park(Work work, UUID session, Parked what) {
        parked.park(work, session, what);
    }

    /** What the person was in the middle of. */
    public Optional<Parked> parked(Work work, UUID session) {
        return parked.find(work, session);
    }

    /** What the person was in the middle of; gone from here once it is given back. */
    public Optional<Parked> takeUp(Work work, UUID session) {
        var found = parked.find(work, session);
        found.ifPresent(_ -> parked.empty(work, session));
        return found;
    }

    /**
     * The person of that session has just shown again that it is them. The session gets a new secret with it, and the one
     * before is worth nothing (ASVS V7.2.4).
     */
    public void proved(Work work, UUID session, SecretToken next) {
        standings.proved(work, session, next);
    }

    /** Ends one session; false where it was not live. */
    public boolean end(Work work, PersonId person, UUID session, Why why) {
        return sessions.end(work, person, session, why);
    }

    /** Ends every session of a person; answers how many. */
    public int endAll(Work work, PersonId person, Why why) {
        return sessions.endAll(work, person, why);
    }

    /** Locks a session at its terminal; ends one that is at none. False where it was not live. */
    public boolean lock(Work work, PersonId person, UUID session, Why why) {
        return standings.lock(work, person, session) || sessions.end(work, person, session, why);
    }
}
