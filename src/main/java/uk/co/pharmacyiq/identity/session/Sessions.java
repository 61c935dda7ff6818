package uk.co.pharmacyiq.identity.session;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.notice.Notices;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Work;

/** Sessions, for other work under way: begun, proved anew, ended. */
@Component
public class Sessions {

    private final SessionStore sessions;
    private final DeviceStore devices;
    private final SessionDoor door;
    private final Anteroom anteroom;
    private final Notices notices;

    Sessions(SessionStore sessions, DeviceStore devices, SessionDoor door, Anteroom anteroom, Notices notices) {
        this.sessions = sessions;
        this.devices = devices;
        this.door = door;
        this.anteroom = anteroom;
        this.notices = notices;
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
    public record Begun(Instant expiresAt, int elsewhere) {}

    /**
     * Begins the session that this actor stands for. Says on the record whether the browser is new and where
     * else the person is, and tells the person.
     */
    public Begun begin(Work work, Actor.Person actor, SecretToken token, Browser browser) {
        var terminal = browser.terminal()
                .flatMap(door::terminal)
                .filter(found -> found.organisation().equals(work.organisation()));
        terminal.ifPresent(at -> {
            sessions.endAt(work, actor.id(), at.terminalId());
            work.note("terminal", at.name());
            work.note("terminal-premises", at.premises());
        });
        var others = sessions.list(work, actor.id(), actor.session());
        var known = devices.find(work, actor.id(), browser);
        boolean strange = known.isEmpty() && devices.hasAny(work, actor.id());
        var device = known.orElseGet(() -> devices.add(work, actor.id(), browser));
        sessions.start(work, actor, new SessionStore.Start(token.hash(), browser.device(), terminal, device));
        work.note("other-sessions", others.size());
        if (strange) {
            work.note("new-device", "yes");
            notices.tell(
                    work,
                    actor.id(),
                    "new-device",
                    "Your account was used with a browser it was not used with before. If that was not you, end that"
                            + " session, change your password and tell an administrator.",
                    "/me");
        }
        terminal.ifPresent(at -> warnOfTwoPremises(work, actor, at));
        return new Begun(work.now().plus(SessionStore.ABSOLUTE), others.size());
    }

    /** Nobody is at two counters at once: within ten minutes of work at one premises nobody reaches another (M-125). */
    private void warnOfTwoPremises(Work work, Actor.Person actor, Terminal here) {
        if (sessions.busyAtOtherPremises(work, actor.id(), here.premises())) {
            work.note("two-premises", "yes");
            notices.tell(
                    work,
                    actor.id(),
                    "two-premises",
                    "Your account is in use at two premises at once. If you are not at both, end the other session and"
                            + " tell an administrator.",
                    "/me");
        }
    }

    /** Whether that browser was used by the person of that name before; as slow where there is no such person. */
    public boolean isKnownBrowser(OrganisationId organisation, String username, Browser browser) {
        return anteroom.visit(organisation, visit -> devices.isKnown(visit, browser, username));
    }

    /** The person of that session has just shown again that it is them. */
    public void proved(Work work, UUID session) {
        sessions.proved(work, session);
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
        return sessions.lock(work, person, session) || sessions.end(work, person, session, why);
    }
}
