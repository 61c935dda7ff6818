package uk.co.pharmacyiq.controlled.checking;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.controlled.checking.Discrepancy.What;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** What is done about a discrepancy before it is closed: look, note, take it on, call it serious or routine, report it. */
@Service
public class HandleDiscrepancy {

    public static final String PERMISSION = "controlled.case";

    /** The name of the act on the record. */
    public static final String ACT = "REGISTER_DISCREPANCY_NOTE";

    private static final Action<Boolean> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Boolean.class);

    /**
     * A step.
     *
     * @param what anything but what the product itself notes, and closing, which is another act
     * @param looked where somebody looked; empty for other steps
     * @param words what they found, why, or the reference of the report
     */
    public record Request(PremisesId premises, UUID discrepancy, What what, Optional<Place> looked, String words) {
        public Request {
            if (what == What.CLOSED || what == What.SEEN_AGAIN || (what == What.LOOKED) != looked.isPresent()) {
                throw new IllegalArgumentException("no step of a person");
            }
        }
    }

    private final UseCases useCases;
    private final Discrepancies cases;

    HandleDiscrepancy(UseCases useCases, Discrepancies cases) {
        this.useCases = useCases;
        this.cases = cases;
    }

    public Outcome<Boolean> take(Actor.Person actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("discrepancy", request.discrepancy()),
                work -> cases.held(work, request.premises(), request.discrepancy())
                        .then(found -> take(work, found, request)));
    }

    private Outcome<Boolean> take(Work work, Discrepancy found, Request request) {
        if (request.what() == What.OWNED && found.owner().equals(work.person())) {
            return refused(CheckRefusal.YOURS_ALREADY);
        }
        boolean same = request.what() == What.SERIOUS && found.isSerious()
                || request.what() == What.ROUTINE && !found.isSerious();
        if (same) {
            return refused(CheckRefusal.SAME_KIND);
        }
        cases.add(
                work,
                found.id(),
                found.steps().size(),
                request.what(),
                request.looked().map(Place::name).orElse(""),
                request.words());
        work.note("step", request.what().title());
        work.note("words", request.words());
        return done(true);
    }
}
