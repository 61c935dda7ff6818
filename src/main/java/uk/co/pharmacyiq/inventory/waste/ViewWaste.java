package uk.co.pharmacyiq.inventory.waste;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows what waits in quarantine to be destroyed, and the consignments that were booked. */
@Service
public class ViewWaste {

    public static final String PERMISSION = "stock.waste-view";

    private static final Action<View> LIST =
            Action.looks("STOCK_CONSIGNMENT_LIST", PERMISSION, Action.Scope.PREMISES, View.class);

    private static final Action<One> VIEW =
            Action.looks("STOCK_CONSIGNMENT_VIEW", PERMISSION, Action.Scope.PREMISES, One.class);

    /** What waits, and the consignments, the last first. */
    public record View(List<HeldLot> waiting, List<Consignment> consignments) {
        public View {
            waiting = List.copyOf(waiting);
            consignments = List.copyOf(consignments);
        }
    }

    /** A consignment, with what the people are called. */
    public record One(Consignment consignment, Map<PersonId, String> people, Instant now) {}

    private final UseCases useCases;
    private final HeldLots heldLots;
    private final ConsignmentStore consignments;
    private final PeopleNames people;

    ViewWaste(UseCases useCases, HeldLots heldLots, ConsignmentStore consignments, PeopleNames people) {
        this.useCases = useCases;
        this.heldLots = heldLots;
        this.consignments = consignments;
        this.people = people;
    }

    public Outcome<View> view(Actor actor, PremisesId premises) {
        return useCases.perform(
                actor,
                LIST,
                Target.at(premises),
                work -> done(new View(heldLots.at(work, premises), consignments.all(work, premises))));
    }

    public Outcome<One> one(Actor actor, PremisesId premises, UUID consignment) {
        return useCases.perform(
                actor,
                VIEW,
                Target.at(premises).about("consignment", consignment),
                work -> consignments
                        .find(work, premises, consignment)
                        .map(found -> done(new One(found, people.names(work), work.now())))
                        .orElseGet(() -> refused(WasteRefusal.UNKNOWN)));
    }
}
