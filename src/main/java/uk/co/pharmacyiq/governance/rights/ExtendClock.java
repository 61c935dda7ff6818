package uk.co.pharmacyiq.governance.rights;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Map;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;

/** Takes two months more for a request that is complex; within the first month only, and the person is told why (DP-02). */
@Service
public class ExtendClock {

    private static final Action<Handled> ACTION = RightsDesk.action(Step.EXTENDED);

    private final RightsDesk desk;

    ExtendClock(RightsDesk desk) {
        this.desk = desk;
    }

    /**
     * Extends it.
     *
     * @param reasons what the letter tells the person
     */
    public Outcome<Handled> extend(Actor actor, Where where, String reasons) {
        return desk.take(
                actor,
                ACTION,
                Step.EXTENDED,
                where,
                (work, request) -> request.clock().mayExtend(work.today())
                        ? done(new RightsDesk.Taking(request, Map.of("reason", reasons)))
                        : refused(RightsRefusal.EXTENSION_TOO_LATE));
    }
}
