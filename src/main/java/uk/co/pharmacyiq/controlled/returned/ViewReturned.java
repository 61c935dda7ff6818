package uk.co.pharmacyiq.controlled.returned;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.List;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows what patients brought back: what awaits destruction, and what was destroyed. */
@Service
public class ViewReturned {

    public static final String PERMISSION = "controlled.returns-view";

    private static final Action<Listing> ACTION =
            Action.looks("REGISTER_RETURN_LIST", PERMISSION, Action.Scope.PREMISES, Listing.class);

    /** The latest first. */
    public record Listing(List<ReturnedDrug> waiting, List<ReturnedDrug> destroyed) {}

    private final UseCases useCases;
    private final ReturnedStore returned;

    ViewReturned(UseCases useCases, ReturnedStore returned) {
        this.useCases = useCases;
        this.returned = returned;
    }

    public Outcome<Listing> list(Actor.Person actor, PremisesId premises) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(premises),
                work -> done(new Listing(returned.at(work, premises, false), returned.at(work, premises, true))));
    }
}
