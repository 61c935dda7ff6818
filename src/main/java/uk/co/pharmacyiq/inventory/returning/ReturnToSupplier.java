package uk.co.pharmacyiq.inventory.returning;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ordering.Orders;
import uk.co.pharmacyiq.inventory.ordering.arrival.CreditNotes;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Suppliers;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Sends stock back to its supplier, out of quarantine: with the reason, the supplier's authorisation, and the credit note that
 * is expected on the order the packs came on. A drug of the register is entered as supplied to the supplier.
 */
@Service
public class ReturnToSupplier {

    public static final String PERMISSION = "stock.return";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_RETURN_SEND";

    private static final Action<UUID> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, UUID.class);

    /** So much of a lot. */
    public record Part(Lot lot, Quantity quantity) {}

    /**
     * What goes back.
     *
     * @param order on which the packs had come; needed where a credit note is expected
     * @param credit what the supplier should credit, in pence; nothing where no credit note is expected
     */
    public record Request(
            PremisesId premises,
            List<Part> parts,
            UUID supplier,
            Cause cause,
            Optional<String> authorisation,
            LocalDate collectedOn,
            Optional<UUID> order,
            Optional<Long> credit) {
        public Request {
            parts = List.copyOf(parts);
        }
    }

    private final UseCases useCases;
    private final Sending sending;
    private final Suppliers suppliers;
    private final Orders orders;
    private final CreditNotes creditNotes;

    ReturnToSupplier(UseCases useCases, Sending sending, Suppliers suppliers, Orders orders, CreditNotes creditNotes) {
        this.useCases = useCases;
        this.sending = sending;
        this.suppliers = suppliers;
        this.orders = orders;
        this.creditNotes = creditNotes;
    }

    /** Answers the return. */
    public Outcome<UUID> send(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> send(work, request));
    }

    private Outcome<UUID> send(Work work, Request request) {
        if (request.parts().isEmpty()) {
            return refused(ReturnRefusal.NOTHING);
        }
        if (request.credit().isPresent() && request.order().isEmpty()) {
            return refused(ReturnRefusal.CREDIT_WITHOUT_ORDER);
        }
        return suppliers
                .find(work, request.supplier())
                .map(supplier -> ofIts(work, request)
                        .then(_ -> sending.send(work, request, supplier))
                        .then(sent ->
                                credit(work, request).then(credit -> note(work, request, supplier, sent, credit))))
                .orElseGet(() -> refused(ReturnRefusal.SUPPLIER_UNKNOWN));
    }

    private Outcome<Boolean> ofIts(Work work, Request request) {
        return request.order()
                .map(order -> orders.find(work, request.premises(), order)
                        .then(found -> found.supplier().id().equals(request.supplier())
                                ? done(true)
                                : Outcome.<Boolean>refused(ReturnRefusal.NOT_ITS_ORDER)))
                .orElseGet(() -> done(true));
    }

    private Outcome<Optional<UUID>> credit(Work work, Request request) {
        return request.credit()
                .map(pence -> creditNotes
                        .request(
                                work,
                                new CreditNotes.Of(
                                        request.premises(), request.order().orElseThrow()),
                                request.cause().name(),
                                pence)
                        .then(id -> done(Optional.of(id))))
                .orElseGet(() -> done(Optional.empty()));
    }

    private Outcome<UUID> note(
            Work work, Request request, Supplier supplier, Sending.Sent sent, Optional<UUID> credit) {
        var id = TimeOrderedId.next();
        sending.keep(
                work,
                request.premises(),
                new SupplierReturn(
                        id,
                        sent.movement(),
                        new SupplierReturn.Terms(
                                supplier.id(),
                                request.cause(),
                                request.authorisation(),
                                request.collectedOn(),
                                request.order(),
                                credit),
                        new SupplierReturn.Made(work.person(), work.now()),
                        List.of()));
        work.about("return", id);
        work.note("supplier", supplier.name());
        work.note("batches", request.parts().size());
        request.authorisation().ifPresent(number -> work.note("number", number));
        return done(id);
    }
}
