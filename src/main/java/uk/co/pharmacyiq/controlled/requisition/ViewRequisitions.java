package uk.co.pharmacyiq.controlled.requisition;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.List;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.controlled.requisition.FirmSupply.Stocked;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows the requisitions of premises, and what can be supplied on one. */
@Service
public class ViewRequisitions {

    public static final String PERMISSION = "controlled.view";

    private static final Action<Listing> ACTION =
            Action.looks("REGISTER_REQUISITION_LIST", PERMISSION, Action.Scope.PREMISES, Listing.class);

    /** The latest first. */
    public record Listing(List<Requisition> requisitions, List<Stocked> stocked) {}

    private final UseCases useCases;
    private final FirmSupply stock;
    private final RequisitionStore requisitions;

    ViewRequisitions(UseCases useCases, FirmSupply stock, RequisitionStore requisitions) {
        this.useCases = useCases;
        this.stock = stock;
        this.requisitions = requisitions;
    }

    public Outcome<Listing> list(Actor.Person actor, PremisesId premises) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(premises),
                work -> done(new Listing(requisitions.at(work, premises), stock.stocked(work, premises))));
    }
}
