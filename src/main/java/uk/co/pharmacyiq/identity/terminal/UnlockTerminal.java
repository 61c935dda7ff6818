package uk.co.pharmacyiq.identity.terminal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.AuditEvent.What;
import uk.co.pharmacyiq.identity.Credentials;
import uk.co.pharmacyiq.identity.Throttle;
import uk.co.pharmacyiq.identity.session.Anteroom;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.identity.session.Sessions;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.identity.session.Terminal;
import uk.co.pharmacyiq.identity.terminal.WaitingStore.Waiting;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/**
 * Lets somebody back into their own session at a terminal, by their PIN. A PIN opens only what the same person began there
 * in full, within the twelve hours that it lasts; each unlocking gives the session a new secret.
 */
@Component
public class UnlockTerminal {

    private static final String ACT = "SESSION_UNLOCK";

    private static final Action<Boolean> ACTION = Action.changes(ACT, "own.lock", Action.Scope.SELF, Boolean.class);

    private final UseCases useCases;
    private final Anteroom anteroom;
    private final WaitingStore store;
    private final Sessions sessions;
    private final PinCheck check;

    UnlockTerminal(UseCases useCases, Anteroom anteroom, WaitingStore store, Sessions sessions, PinCheck check) {
        this.useCases = useCases;
        this.anteroom = anteroom;
        this.store = store;
        this.sessions = sessions;
        this.check = check;
    }

    /**
     * Somebody whose session waits at a terminal.
     *
     * @param pin whether they have a PIN; without one they sign in in full
     */
    public record Person(UUID session, String displayName, boolean pin, Instant since) {}

    /** Which session, and the PIN as it was typed. */
    public record Try(UUID session, String pin, Request request, Browser browser) {

        @Override
        public String toString() {
            return "Try[hidden]";
        }
    }

    /** Whose sessions wait at a terminal, by name: no more than colleagues see of each other anyway. */
    public List<Person> waiting(Terminal terminal) {
        return anteroom.visit(terminal.organisation(), visit -> store.waiting(visit, terminal)).stream()
                .map(each -> new Person(
                        each.sessionId(),
                        each.displayName(),
                        each.pin() != null,
                        each.startedAt().toInstant()))
                .toList();
    }

    /** Unlocks. Five wrong PINs within five minutes end the session. */
    public Outcome<SignedIn> unlock(Terminal terminal, Try asked) {
        var found = anteroom.visit(terminal.organisation(), visit -> store.waiting(visit, terminal, asked.session()));
        if (found.isEmpty()) {
            return Outcome.refused(TerminalRefusal.SIGN_IN_IN_FULL);
        }
        var waiting = found.get();
        return switch (check.check(terminal, waiting, asked.pin())) {
            case RIGHT -> unlock(terminal, waiting, asked);
            case WRONG -> refuse(terminal, waiting, asked, TerminalRefusal.PIN_WRONG);
            case TOO_OFTEN -> refuse(terminal, waiting, asked, TerminalRefusal.SIGN_IN_IN_FULL);
        };
    }

    private Outcome<SignedIn> unlock(Terminal terminal, Waiting waiting, Try asked) {
        var actor = new Actor.Person(
                new Actor.Identity(terminal.organisation(), waiting.person(), waiting.displayName()),
                new Actor.Standing(
                        TimeOrderedId.next(),
                        waiting.authentication(),
                        waiting.provedAt().toInstant()),
                waiting.rightsVersion(),
                asked.request());
        var token = SecretToken.random();
        return useCases.perform(actor, ACTION, Target.of("session", actor.session()), work -> {
                    work.note("terminal", terminal.name());
                    work.note("terminal-premises", terminal.premises());
                    return sessions.takeOver(work, actor, waiting.sessionId(), terminal, token)
                            ? Outcome.done(true)
                            : Outcome.<Boolean>refused(TerminalRefusal.SIGN_IN_IN_FULL);
                })
                .then(_ -> Outcome.done(new SignedIn(
                        token,
                        actor,
                        asked.browser(),
                        waiting.startedAt().toInstant().plus(Sessions.ABSOLUTE),
                        0)));
    }

    private Outcome<SignedIn> refuse(Terminal terminal, Waiting waiting, Try asked, TerminalRefusal reason) {
        anteroom.visit(terminal.organisation(), visit -> {
            var what = new What(
                    ACT, "refused", reason.code(), "person", waiting.person().toString());
            visit.record(
                    asked.request(),
                    what,
                    Map.of(
                            "terminal",
                            terminal.name(),
                            "address",
                            asked.request().address()));
            return reason == TerminalRefusal.SIGN_IN_IN_FULL && store.end(visit, waiting.sessionId());
        });
        return Outcome.refused(reason);
    }

    /** Holds a PIN against the one that is kept, after counting the try. */
    @Component
    static class PinCheck {

        private final Throttle throttle;
        private final Credentials credentials;

        PinCheck(Throttle throttle, Credentials credentials) {
            this.throttle = throttle;
            this.credentials = credentials;
        }

        /** What came of it. */
        enum Result {
            RIGHT,
            WRONG,
            TOO_OFTEN
        }

        Result check(Terminal terminal, Waiting waiting, String typed) {
            if (!throttle.mayTryPin(waiting.sessionId())) {
                return Result.TOO_OFTEN;
            }
            var kept = waiting.pin();
            return kept != null
                            && Pin.parse(typed)
                                    .map(pin -> credentials.isPin(
                                            terminal.organisation(), waiting.person(), kept, pin.digits()))
                                    .orElse(false)
                    ? Result.RIGHT
                    : Result.WRONG;
        }
    }
}
