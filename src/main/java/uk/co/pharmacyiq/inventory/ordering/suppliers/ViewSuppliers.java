package uk.co.pharmacyiq.inventory.ordering.suppliers;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows the suppliers, and what one of them asks today. */
@Service
public class ViewSuppliers {

    public static final String PERMISSION = "stock.order-view";

    private static final Action<Listing> LIST =
            Action.looks("STOCK_SUPPLIER_LIST", PERMISSION, Action.Scope.ANYWHERE, Listing.class);
    private static final Action<View> VIEW =
            Action.looks("STOCK_SUPPLIER_VIEW", PERMISSION, Action.Scope.ANYWHERE, View.class);

    /** All suppliers, by name. */
    public record Listing(List<Supplier> suppliers) {}

    /** One of them, with the first 500 of its prices by name, and how many there are. */
    public record View(Supplier supplier, List<Prices.Priced> prices, long priced) {}

    private final UseCases useCases;
    private final Suppliers suppliers;
    private final Prices prices;

    ViewSuppliers(UseCases useCases, Suppliers suppliers, Prices prices) {
        this.useCases = useCases;
        this.suppliers = suppliers;
        this.prices = prices;
    }

    public Outcome<Listing> list(Actor actor) {
        return useCases.perform(actor, LIST, Target.none(), work -> done(new Listing(suppliers.all(work))));
    }

    public Outcome<View> view(Actor actor, UUID supplier) {
        return useCases.perform(
                actor,
                VIEW,
                Target.none().about("supplier", supplier),
                work -> suppliers
                        .find(work, supplier)
                        .map(found -> done(new View(found, prices.of(work, supplier), prices.count(work, supplier))))
                        .orElseGet(() -> refused(SupplierRefusal.UNKNOWN)));
    }
}
