package uk.co.pharmacyiq.controlled.checking;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.controlled.checking.Discrepancy.Ending;
import uk.co.pharmacyiq.controlled.checking.Discrepancy.What;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** A pharmacist closes a case with its outcome and a reason (CD-22). The register is made good by footnotes, not by this. */
@Service
public class CloseDiscrepancy {

    public static final String PERMISSION = "controlled.case-close";

    /** The name of the act on the record. */
    public static final String ACT = "REGISTER_DISCREPANCY_CLOSE";

    private static final Action<Boolean> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Boolean.class)
            .by(Profession.PHARMACIST);

    /** How a case ends, and why. */
    public record Request(PremisesId premises, UUID discrepancy, Ending ending, String reason) {
        public Request {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a case is closed with a reason");
            }
        }
    }

    private final UseCases useCases;
    private final Discrepancies cases;

    CloseDiscrepancy(UseCases useCases, Discrepancies cases) {
        this.useCases = useCases;
        this.cases = cases;
    }

    public Outcome<Boolean> close(Actor.Person actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("discrepancy", request.discrepancy()),
                work -> cases.held(work, request.premises(), request.discrepancy())
                        .then(found -> {
                            if (request.ending() == Ending.UNEXPLAINED
                                    && found.reported().isEmpty()) {
                                return Outcome.refused(CheckRefusal.REPORT_FIRST);
                            }
                            cases.add(
                                    work,
                                    found.id(),
                                    found.steps().size(),
                                    What.CLOSED,
                                    request.ending().name(),
                                    request.reason());
                            work.note("outcome", request.ending().title());
                            work.note("reason", request.reason());
                            return done(true);
                        }));
    }
}
