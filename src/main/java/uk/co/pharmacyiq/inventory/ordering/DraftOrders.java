package uk.co.pharmacyiq.inventory.ordering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ordering.proposal.ProposeOrder;
import uk.co.pharmacyiq.inventory.ordering.proposal.Why;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Suppliers;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Makes drafts of orders, one for each supplier; what was proposed keeps the numbers that say so. */
@Service
public class DraftOrders {

    public static final String PERMISSION = ProposeOrder.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_ORDER_DRAFT";

    private static final Action<Drafted> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Drafted.class);

    /** So many packs from a supplier. */
    public record Part(UUID supplier, DmdCode product, long packs) {}

    /** At least one part. */
    public record Request(PremisesId premises, List<Part> parts) {
        public Request {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("an order asks for something");
            }
        }
    }

    /** The drafts that were made. */
    public record Drafted(List<UUID> orders) {}

    private final UseCases useCases;
    private final ProposeOrder proposals;
    private final Suppliers suppliers;
    private final OrderStore orders;
    private final NewLines newLines;

    DraftOrders(UseCases useCases, ProposeOrder proposals, Suppliers suppliers, OrderStore orders, NewLines newLines) {
        this.useCases = useCases;
        this.proposals = proposals;
        this.suppliers = suppliers;
        this.orders = orders;
        this.newLines = newLines;
    }

    public Outcome<Drafted> draft(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> draft(work, request));
    }

    private Outcome<Drafted> draft(Work work, Request request) {
        var whys = whys(work, request.premises());
        var catalogue =
                newLines.look(work, request.parts().stream().map(Part::product).toList());
        var made = new ArrayList<UUID>();
        var bySupplier = request.parts().stream().collect(groupingBy(Part::supplier, LinkedHashMap::new, toList()));
        for (var each : bySupplier.entrySet()) {
            var supplier = suppliers.find(work, each.getKey()).filter(Supplier::active);
            if (supplier.isEmpty()) {
                return refused(OrderRefusal.SUPPLIER_UNKNOWN);
            }
            var order = TimeOrderedId.next();
            orders.add(work, order, request.premises(), each.getKey());
            int number = 0;
            for (var part : each.getValue()) {
                var wanted = new NewLines.Wanted(
                        part.product(), part.packs(), Optional.ofNullable(whys.get(part.product())));
                if (newLines.add(work, order, supplier.get(), ++number, wanted, catalogue)
                        instanceof Outcome.Refused<OrderLine>(var reason)) {
                    return refused(reason);
                }
            }
            made.add(order);
        }
        work.about("order", made.getFirst());
        work.note("orders", made.size());
        work.note("lines", request.parts().size());
        return done(new Drafted(List.copyOf(made)));
    }

    /** The numbers of every pack that could be ordered for what is proposed now. */
    private Map<DmdCode, Why> whys(Work work, PremisesId premises) {
        var whys = new LinkedHashMap<DmdCode, Why>();
        for (var line : proposals.propose(work, premises).lines()) {
            whys.put(line.product(), line.why());
            line.choices().forEach(choice -> whys.put(choice.product(), line.why()));
        }
        return whys;
    }
}
