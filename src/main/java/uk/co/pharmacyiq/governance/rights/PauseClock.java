package uk.co.pharmacyiq.governance.rights;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.Map;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;

/** Asks the person for what nobody can go on without; the clock stands still until it comes (DP-03). */
@Service
public class PauseClock {

    private static final Action<Handled> IDENTITY = RightsDesk.action(Step.IDENTITY_ASKED);
    private static final Action<Handled> CLARIFICATION = RightsDesk.action(Step.CLARIFICATION_ASKED);
    private static final Action<Handled> CLARIFIED = RightsDesk.action(Step.CLARIFIED);

    private final RightsDesk desk;

    PauseClock(RightsDesk desk) {
        this.desk = desk;
    }

    /** Asks for proof of who they are; why it is needed goes on the record. */
    public Outcome<Handled> awaitIdentity(Actor actor, Where where, String reason) {
        return say(actor, IDENTITY, Step.IDENTITY_ASKED, where, reason);
    }

    /** Asks what they mean, where so much is held that nobody can know. */
    public Outcome<Handled> awaitClarification(Actor actor, Where where, String reason) {
        return say(actor, CLARIFICATION, Step.CLARIFICATION_ASKED, where, reason);
    }

    /** It came; the clock goes on. */
    public Outcome<Handled> clarified(Actor actor, Where where, String answer) {
        return say(actor, CLARIFIED, Step.CLARIFIED, where, answer);
    }

    private Outcome<Handled> say(Actor actor, Action<Handled> action, Step step, Where where, String words) {
        return desk.take(
                actor,
                action,
                step,
                where,
                (_, request) -> done(new RightsDesk.Taking(request, Map.of("reason", words))));
    }
}
