package uk.co.pharmacyiq.inventory.returning;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ordering.Order;
import uk.co.pharmacyiq.inventory.ordering.arrival.Credit;
import uk.co.pharmacyiq.inventory.ordering.arrival.CreditNotes;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier;
import uk.co.pharmacyiq.inventory.waste.HeldLot;
import uk.co.pharmacyiq.inventory.waste.HeldLots;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows what could go back to suppliers, what went back, and which credit notes are still missing. */
@Service
public class ViewReturns {

    public static final String PERMISSION = "stock.order-view";

    private static final Action<View> ACTION =
            Action.looks("STOCK_RETURN_LIST", PERMISSION, Action.Scope.PREMISES, View.class);

    /**
     * What stands in quarantine, what went back, and what to choose from.
     *
     * @param credits the credit notes expected for returns, by their id
     */
    public record View(
            List<HeldLot> held,
            List<SupplierReturn> returns,
            List<Supplier> suppliers,
            List<Order> orders,
            Map<UUID, Credit> credits) {}

    private final UseCases useCases;
    private final HeldLots heldLots;
    private final ReturnStore store;
    private final ReturnSources sources;
    private final CreditNotes creditNotes;

    ViewReturns(
            UseCases useCases, HeldLots heldLots, ReturnStore store, ReturnSources sources, CreditNotes creditNotes) {
        this.useCases = useCases;
        this.heldLots = heldLots;
        this.store = store;
        this.sources = sources;
        this.creditNotes = creditNotes;
    }

    public Outcome<View> view(Actor actor, PremisesId premises) {
        return useCases.perform(actor, ACTION, Target.at(premises), work -> {
            var returns = store.all(work, premises);
            return done(new View(
                    heldLots.at(work, premises),
                    returns,
                    sources.suppliers(work),
                    sources.orders(work, premises),
                    credits(work, returns)));
        });
    }

    private Map<UUID, Credit> credits(Work work, List<SupplierReturn> returns) {
        var credits = new HashMap<UUID, Credit>();
        returns.stream()
                .map(SupplierReturn::terms)
                .filter(terms -> terms.credit().isPresent())
                .map(SupplierReturn.Terms::order)
                .flatMap(Optional::stream)
                .distinct()
                .forEach(order -> creditNotes.of(work, order).forEach(credit -> credits.put(credit.id(), credit)));
        return credits;
    }
}
