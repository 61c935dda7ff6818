package uk.co.pharmacyiq.inventory;

import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Gives stock in quarantine free again. A professional decision: it takes a pharmacist with a live registration. */
@Service
public class ReleaseStock {

    public static final String PERMISSION = "stock.release";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_RELEASE";

    /** Also asked when somebody would reverse a quarantine: that is a release by another name. */
    static final Action<Posted> ACTION =
            Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Posted.class).by(Profession.PHARMACIST);

    private static final Shifting.Route ROUTE =
            new Shifting.Route(MovementKind.RELEASE, kind -> kind == PlaceKind.QUARANTINE, PlaceKind::isAdded);

    private final UseCases useCases;
    private final Shifting shifting;

    ReleaseStock(UseCases useCases, Shifting shifting) {
        this.useCases = useCases;
        this.shifting = shifting;
    }

    public Outcome<Posted> release(Actor actor, Shift shift) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(shift.premises()).about("product", shift.lot().product()),
                work -> shifting.move(work, shift, ROUTE));
    }
}
