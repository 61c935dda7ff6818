package uk.co.pharmacyiq.controlled.requisition;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.controlled.requisition.FirmSupply.Stocked;
import uk.co.pharmacyiq.controlled.requisition.Requisition.Recipient;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Supplies on a requisition in writing: the requisition, the stock and the register are one transaction (CD-45). */
@Service
public class SupplyOnRequisition {

    public static final String PERMISSION = "controlled.requisition";

    /** The name of the act on the record. */
    public static final String ACT = "REGISTER_REQUISITION_ADD";

    private static final Action<UUID> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, UUID.class);

    /**
     * A requisition that somebody signed.
     *
     * @param mark the supplier's own name and address, as marked on the form
     */
    public record Request(
            PremisesId premises, Recipient recipient, String purpose, Wanted wanted, LocalDate signedOn, String mark) {}

    /** The total quantity of one pack, in single units. */
    public record Wanted(DmdCode product, Quantity quantity) {

        public Wanted {
            if (quantity.isZero()) {
                throw new IllegalArgumentException("something is asked for");
            }
        }
    }

    private final UseCases useCases;
    private final FirmSupply stock;
    private final RequisitionStore requisitions;

    SupplyOnRequisition(UseCases useCases, FirmSupply stock, RequisitionStore requisitions) {
        this.useCases = useCases;
        this.stock = stock;
        this.requisitions = requisitions;
    }

    public Outcome<UUID> supply(Actor.Person actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> {
            if (request.purpose().isBlank()) {
                return refused(RequisitionRefusal.PURPOSE_MISSING);
            }
            if (request.signedOn().isAfter(work.today())) {
                return refused(RequisitionRefusal.SIGNED_LATER);
            }
            var found = stock.stocked(work, request.premises()).stream()
                    .filter(each -> each.product().equals(request.wanted().product()))
                    .findFirst();
            return found.isEmpty()
                    ? refused(RequisitionRefusal.NOT_STOCKED)
                    : stock.supply(
                                    work,
                                    request.premises(),
                                    request.wanted().product(),
                                    request.wanted().quantity(),
                                    said(request))
                            .then(movement -> done(keep(work, request, found.get(), movement)));
        });
    }

    private UUID keep(Work work, Request request, Stocked pack, UUID movement) {
        var id = TimeOrderedId.next();
        var by = work.actor() instanceof Actor.Person person ? person.displayName() : "";
        requisitions.add(
                work,
                request.premises(),
                new Requisition(
                        id,
                        movement,
                        request.signedOn(),
                        work.now(),
                        request.wanted().quantity(),
                        pack.unit(),
                        new Requisition.Details(
                                request.recipient(), request.purpose(), pack.name(), request.mark(), by),
                        Optional.empty()));
        work.about("requisition", id);
        work.note("supplied", request.wanted().quantity() + " " + pack.unit() + " of " + pack.name());
        return id;
    }

    /** Nobody collects it on a prescription, so the last three headings of the register do not apply (CD-04). */
    private static Particulars.Supplied said(Request request) {
        var recipient = request.recipient();
        return new Particulars.Supplied(
                new Particulars.Party(recipient.name(), recipient.address()),
                recipient.profession() + ", on a requisition signed " + request.signedOn(),
                Optional.empty(),
                Optional.empty());
    }
}
