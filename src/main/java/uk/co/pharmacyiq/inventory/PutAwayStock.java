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

/** Puts what stands in goods-in where it belongs. */
@Service
public class PutAwayStock {

    public static final String PERMISSION = "stock.put-away";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_PUT_AWAY";

    private static final Action<Posted> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Posted.class);

    private static final Shifting.Route ROUTE =
            new Shifting.Route(MovementKind.PUT_AWAY, kind -> kind == PlaceKind.GOODS_IN, PlaceKind::isAdded);

    private final UseCases useCases;
    private final Shifting shifting;

    PutAwayStock(UseCases useCases, Shifting shifting) {
        this.useCases = useCases;
        this.shifting = shifting;
    }

    public Outcome<Posted> putAway(Actor actor, Shift shift) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(shift.premises()).about("product", shift.lot().product()),
                work -> shifting.move(work, shift, ROUTE));
    }
}
