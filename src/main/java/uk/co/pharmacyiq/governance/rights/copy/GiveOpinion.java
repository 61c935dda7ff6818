package uk.co.pharmacyiq.governance.rights.copy;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.rights.RightsDesk;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.governance.rights.Step;
import uk.co.pharmacyiq.governance.rights.Subjects;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;

/** Gives the professional opinion without which no copy leaves: an act of a registered pharmacist (DP-05). */
@Service
public class GiveOpinion {

    public static final String PERMISSION = "rights.opinion";

    private static final Action<Handled> ACTION = Action.changes(
                    Step.OPINION_GIVEN.event(), PERMISSION, Action.Scope.PREMISES, Handled.class)
            .by(Profession.PHARMACIST);

    private final RightsDesk desk;
    private final Subjects subjects;

    GiveOpinion(RightsDesk desk, Subjects subjects) {
        this.desk = desk;
        this.subjects = subjects;
    }

    public Outcome<Handled> give(Actor actor, Where where, Opinion opinion) {
        return desk.take(
                actor,
                ACTION,
                Step.OPINION_GIVEN,
                where,
                (work, request) ->
                        subjects.of(work, request).then(_ -> done(new RightsDesk.Taking(request, opinion.asWords()))));
    }
}
