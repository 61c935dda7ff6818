package uk.co.pharmacyiq.inventory.ordering.arrival;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ordering.Orders;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Pounds;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Asks suppliers for credit notes, and notes what came of it. */
@Service
public class CreditNotes {

    public static final String PERMISSION = EnterInvoice.PERMISSION;

    /** The names of the acts on the record. */
    public static final String REQUEST_ACT = "STOCK_CREDIT_REQUEST";

    public static final String RECEIVE_ACT = "STOCK_CREDIT_RECEIVE";

    private static final Action<UUID> REQUEST =
            Action.changes(REQUEST_ACT, PERMISSION, Action.Scope.PREMISES, UUID.class);
    private static final Action<UUID> RECEIVE =
            Action.changes(RECEIVE_ACT, PERMISSION, Action.Scope.PREMISES, UUID.class);

    /** Whose order it is about. */
    public record Of(PremisesId premises, UUID order) {}

    private final UseCases useCases;
    private final Orders orders;
    private final InvoiceStore invoices;

    CreditNotes(UseCases useCases, Orders orders, InvoiceStore invoices) {
        this.useCases = useCases;
        this.orders = orders;
        this.invoices = invoices;
    }

    public Outcome<UUID> request(Actor actor, Of of, String reason, long amount) {
        return useCases.perform(
                actor,
                REQUEST,
                Target.at(of.premises()).about("order", of.order()),
                work -> request(work, of, reason, amount));
    }

    /** For another module: part of the work already under way. */
    public Outcome<UUID> request(Work work, Of of, String reason, long amount) {
        return orders.hold(work, of.premises(), of.order()).then(order -> {
            var credit = new Credit(TimeOrderedId.next(), reason, amount, Optional.empty());
            invoices.request(work, order.id(), credit);
            work.note("order", order.number());
            work.note("amount", Pounds.text(amount));
            work.note("reason", reason);
            return done(credit.id());
        });
    }

    /** The credit notes of an order, asked for and received; for another module within work under way. */
    public List<Credit> of(Work work, UUID order) {
        return invoices.credits(work, order);
    }

    public Outcome<UUID> receive(Actor actor, Of of, UUID credit, Credit.Note note) {
        return useCases.perform(
                actor,
                RECEIVE,
                Target.at(of.premises()).about("order", of.order()),
                work -> orders.hold(work, of.premises(), of.order())
                        .then(order -> receive(work, order.id(), credit, note)));
    }

    private Outcome<UUID> receive(Work work, UUID order, UUID credit, Credit.Note note) {
        var asked = invoices.credits(work, order).stream()
                .filter(each -> each.id().equals(credit))
                .findFirst();
        if (asked.isEmpty()) {
            return refused(ArrivalRefusal.CREDIT_UNKNOWN);
        }
        if (asked.get().received().isPresent()) {
            return refused(ArrivalRefusal.CREDIT_RECEIVED);
        }
        invoices.receive(work, order, credit, note);
        work.note("number", note.number());
        work.note("amount", Pounds.text(note.amount()));
        return done(credit);
    }
}
