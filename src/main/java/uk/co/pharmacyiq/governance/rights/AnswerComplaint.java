package uk.co.pharmacyiq.governance.rights;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.Map;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;

/**
 * Answers somebody who complained about how their data is handled: acknowledges it within 30 days, tells them how far it is,
 * and in the end what came of it, each with their right to go to the regulator (DP-10).
 */
@Service
public class AnswerComplaint {

    private static final Action<Handled> ACKNOWLEDGE = RightsDesk.action(Step.ACKNOWLEDGED);
    private static final Action<Handled> INFORM = RightsDesk.action(Step.INFORMED);

    private final RightsDesk desk;

    AnswerComplaint(RightsDesk desk) {
        this.desk = desk;
    }

    /** Notes that it was acknowledged, and how; the letter is then there to be printed. */
    public Outcome<Handled> acknowledge(Actor actor, Where where, String how) {
        return desk.take(
                actor,
                ACKNOWLEDGE,
                Step.ACKNOWLEDGED,
                where,
                (_, request) -> done(new RightsDesk.Taking(request, Map.of("reason", how))));
    }

    /** Tells them how far it is. */
    public Outcome<Handled> inform(Actor actor, Where where, String words) {
        return desk.take(
                actor,
                INFORM,
                Step.INFORMED,
                where,
                (_, request) -> done(new RightsDesk.Taking(request, Map.of("reason", words))));
    }
}
