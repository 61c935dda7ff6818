package uk.co.pharmacyiq.inventory.ordering.suppliers;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Adds suppliers and changes what is said of them. None is ever removed: one may be put out of use. */
@Service
public class KeepSuppliers {

    public static final String PERMISSION = "stock.suppliers";

    /** The names of the acts on the record. */
    public static final String ADD_ACT = "STOCK_SUPPLIER_ADD";

    public static final String CHANGE_ACT = "STOCK_SUPPLIER_CHANGE";

    private static final Action<UUID> ADD = Action.changes(ADD_ACT, PERMISSION, Action.Scope.ORGANISATION, UUID.class);
    private static final Action<UUID> CHANGE =
            Action.changes(CHANGE_ACT, PERMISSION, Action.Scope.ORGANISATION, UUID.class);

    private final UseCases useCases;
    private final SupplierStore suppliers;

    KeepSuppliers(UseCases useCases, SupplierStore suppliers) {
        this.useCases = useCases;
        this.suppliers = suppliers;
    }

    public Outcome<UUID> add(Actor actor, Supplier.Details details) {
        return useCases.perform(actor, ADD, Target.none(), work -> {
            var supplier = new Supplier(TimeOrderedId.next(), details, true, 1);
            suppliers.add(work, supplier);
            work.about("supplier", supplier.id());
            work.note("supplier", supplier.name());
            return done(supplier.id());
        });
    }

    /** As it should be, with the version that was read. */
    public Outcome<UUID> change(Actor actor, Supplier supplier) {
        return useCases.perform(
                actor, CHANGE, Target.none().about("supplier", supplier.id()), work -> change(work, supplier));
    }

    private Outcome<UUID> change(Work work, Supplier supplier) {
        var before = suppliers.find(work, supplier.id());
        if (before.isEmpty()) {
            return refused(SupplierRefusal.UNKNOWN);
        }
        if (!suppliers.change(work, supplier)) {
            return refused(SupplierRefusal.CHANGED);
        }
        work.note("supplier", supplier.name());
        work.note("details.before", before.get().details());
        work.note("details.after", supplier.details());
        work.note("in-use", supplier.active());
        return done(supplier.id());
    }
}
