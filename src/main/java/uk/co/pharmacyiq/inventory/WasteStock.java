package uk.co.pharmacyiq.inventory;

import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TwoPersonAct;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Takes stock away that will not be supplied, with a reason: expired, damaged, recalled. */
@Service
public class WasteStock implements TwoPersonAct<Shift> {

    public static final String PERMISSION = "stock.waste";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_WASTE";

    private static final Action<Posted> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Posted.class);

    private static final Shifting.Route ROUTE =
            new Shifting.Route(MovementKind.WASTE, kind -> kind != PlaceKind.TRANSIT, _ -> false);

    private final UseCases useCases;
    private final Shifting shifting;
    private final WriteOffs writeOffs;

    WasteStock(UseCases useCases, Shifting shifting, WriteOffs writeOffs) {
        this.useCases = useCases;
        this.shifting = shifting;
        this.writeOffs = writeOffs;
    }

    public Outcome<Posted> waste(Actor actor, Shift shift) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(shift.premises()).about("product", shift.lot().product()),
                work -> shifting.remove(work, shift, ROUTE)
                        .then(posted -> writeOffs
                                .waiting(work, shift, this, shift, "Waste")
                                .<Outcome<Posted>>map(Outcome::refused)
                                .orElseGet(() -> Outcome.done(posted))));
    }

    /** For another module: part of the work already under way. */
    public Outcome<Posted> waste(Work work, Shift shift) {
        return shifting.remove(work, shift, ROUTE);
    }

    /** Whether so much of a batch takes a second person; for another module, which asks for one itself. */
    public boolean takesTwo(Work work, Shift shift) {
        return writeOffs.takesTwo(work, shift);
    }

    @Override
    public Action<?> action() {
        return ACTION;
    }

    @Override
    public Class<Shift> asked() {
        return Shift.class;
    }

    @Override
    public Outcome<?> carryOut(Work work, Shift asked) {
        return shifting.remove(work, asked, ROUTE);
    }
}
