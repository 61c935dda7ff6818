package uk.co.pharmacyiq.inventory.ordering.arrival;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ordering.Order;
import uk.co.pharmacyiq.inventory.ordering.Orders;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Pounds;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Enters an invoice of an order and matches it with what was ordered and what came. It is kept, whatever the match says. */
@Service
public class EnterInvoice {

    public static final String PERMISSION = "stock.invoices";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_INVOICE_RECORD";

    private static final int YEARS_KEPT = 6;

    private static final Action<Entered> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Entered.class);

    /** What is charged for a line of the order: packs, and the price of each in pence. */
    public record Part(int line, long packs, long price) {}

    /** An invoice as it is on paper. */
    public record Request(PremisesId premises, UUID order, String number, LocalDate dated, List<Part> parts) {
        public Request {
            parts = List.copyOf(parts);
        }
    }

    /** The invoice, whether it matched, and what should be credited, in pence. */
    public record Entered(UUID invoice, boolean matched, long toCredit) {}

    private final UseCases useCases;
    private final Orders orders;
    private final InvoiceStore invoices;
    private final ArrivalSettings settings;

    EnterInvoice(UseCases useCases, Orders orders, InvoiceStore invoices, ArrivalSettings settings) {
        this.useCases = useCases;
        this.orders = orders;
        this.invoices = invoices;
        this.settings = settings;
    }

    public Outcome<Entered> enter(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("order", request.order()),
                work -> orders.hold(work, request.premises(), request.order())
                        .then(order -> enter(work, order, request)));
    }

    private Outcome<Entered> enter(Work work, Order order, Request request) {
        if (request.parts().isEmpty()) {
            return refused(ArrivalRefusal.INVOICE_EMPTY);
        }
        if (!request.parts().stream().allMatch(part -> order.line(part.line()).isPresent())) {
            return refused(ArrivalRefusal.LINE_UNKNOWN);
        }
        var now = request.parts().stream()
                .map(part -> new Match.Charged(part.line(), part.packs(), part.price()))
                .toList();
        var all = new ArrayList<>(invoices.charged(work, order.id()));
        all.addAll(now);
        var match = Match.of(order, all, settings.tolerance(work));
        var invoice = new Invoice(
                TimeOrderedId.next(),
                request.number(),
                request.dated(),
                now.stream().mapToLong(line -> line.packs() * line.price()).sum(),
                request.parts().stream().anyMatch(part -> controlled(order, part)),
                request.dated().plusYears(YEARS_KEPT).plusDays(1),
                match.matches());
        if (!invoices.add(work, order, invoice, now)) {
            return refused(ArrivalRefusal.INVOICE_TWICE);
        }
        work.note("order", order.number());
        work.note("invoice", invoice.number());
        work.note("total", Pounds.text(invoice.total()));
        work.note("matched", match.matches());
        return done(new Entered(invoice.id(), match.matches(), match.toCredit()));
    }

    private static boolean controlled(Order order, Part part) {
        return order.line(part.line())
                .filter(line -> line.level() == Level.SCHEDULE_3 || line.level() == Level.SCHEDULE_5)
                .isPresent();
    }
}
