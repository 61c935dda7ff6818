package uk.co.pharmacyiq.inventory;

import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Sets stock apart, with a reason, so that nobody can take it to be supplied. */
@Service
public class QuarantineStock {

    public static final String PERMISSION = "stock.quarantine";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_QUARANTINE";

    private static final Action<Posted> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Posted.class);

    private static final Shifting.Route ROUTE =
            new Shifting.Route(MovementKind.QUARANTINE, PlaceKind::supplies, kind -> kind == PlaceKind.QUARANTINE);

    private final UseCases useCases;
    private final Shifting shifting;

    QuarantineStock(UseCases useCases, Shifting shifting) {
        this.useCases = useCases;
        this.shifting = shifting;
    }

    public Outcome<Posted> quarantine(Actor actor, Shift shift) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(shift.premises()).about("product", shift.lot().product()),
                work -> quarantine(work, shift));
    }

    /** For another module: part of the work already under way. */
    public Outcome<Posted> quarantine(Work work, Shift shift) {
        return shifting.move(work, shift, ROUTE);
    }
}
