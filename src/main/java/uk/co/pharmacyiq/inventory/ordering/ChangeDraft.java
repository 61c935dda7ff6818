package uk.co.pharmacyiq.inventory.ordering;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ordering.proposal.ProposeOrder;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Changes a draft: other quantities, another pack. A line that is taken off stays, with no packs. */
@Service
public class ChangeDraft {

    public static final String PERMISSION = ProposeOrder.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_ORDER_CHANGE";

    private static final Action<Changed> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Changed.class);

    /** A pack that is added. */
    public record More(DmdCode product, long packs) {}

    /** The order as it was read, the packs of lines by number, and what is added. */
    public record Request(PremisesId premises, UUID order, int version, Map<Integer, Long> packs, Optional<More> more) {
        public Request {
            packs = Map.copyOf(packs);
        }
    }

    /** The order as it is now. */
    public record Changed(UUID order, int version) {}

    private final UseCases useCases;
    private final Orders orders;
    private final OrderStore heads;
    private final OrderLineStore lines;
    private final NewLines newLines;

    ChangeDraft(UseCases useCases, Orders orders, OrderStore heads, OrderLineStore lines, NewLines newLines) {
        this.useCases = useCases;
        this.orders = orders;
        this.heads = heads;
        this.lines = lines;
        this.newLines = newLines;
    }

    public Outcome<Changed> change(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("order", request.order()),
                work -> orders.hold(work, request.premises(), request.order(), request.version())
                        .then(order -> change(work, order, request)));
    }

    private Outcome<Changed> change(Work work, Order order, Request request) {
        if (order.state() != OrderState.DRAFT) {
            return refused(OrderRefusal.NOT_NOW);
        }
        orders.say(work, order);
        var changes = new StringBuilder();
        for (var each : request.packs().entrySet()) {
            var line = order.line(each.getKey());
            if (line.isEmpty()) {
                return refused(OrderRefusal.LINE_UNKNOWN);
            }
            if (line.get().packs() != each.getValue()) {
                lines.packs(work, order.id(), line.get().ofPacks(each.getValue()));
                changes.append(changes.isEmpty() ? "" : "; ")
                        .append(line.get().item().product())
                        .append(' ')
                        .append(line.get().packs())
                        .append(" to ")
                        .append(each.getValue());
            }
        }
        work.note("packs", changes);
        return request.more()
                .map(more -> add(work, order, more))
                .orElseGet(() -> done(order))
                .then(_ -> finish(work, order));
    }

    private Outcome<Order> add(Work work, Order order, More more) {
        if (order.lines().stream().anyMatch(line -> line.item().product().equals(more.product()))) {
            return refused(OrderRefusal.TWICE);
        }
        work.note("added", more.packs() + " of " + more.product());
        var catalogue = newLines.look(work, List.of(more.product()));
        var wanted = new NewLines.Wanted(more.product(), more.packs(), Optional.empty());
        return newLines.add(work, order.id(), order.supplier(), order.lines().size() + 1, wanted, catalogue)
                .then(_ -> done(order));
    }

    private Outcome<Changed> finish(Work work, Order order) {
        return heads.change(work, order, OrderState.DRAFT, order.dates())
                ? done(new Changed(order.id(), order.version() + 1))
                : refused(OrderRefusal.CHANGED);
    }
}
