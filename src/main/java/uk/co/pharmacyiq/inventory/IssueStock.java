package uk.co.pharmacyiq.inventory;

import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.inventory.ledger.Ledger;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Movement;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.ledger.Shelf;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Takes stock off the shelf to be supplied: first to expire, first out. */
@Service
public class IssueStock {

    public static final String PERMISSION = "stock.issue";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_ISSUE";

    private static final Action<Posted> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Posted.class);

    /**
     * So much of one product.
     *
     * @param chosen the lot in the person's hand; empty lets the system choose
     * @param why needed to take a lot before one that expires earlier
     * @param supply to whom, on what authority and who collects: needed where it belongs in the controlled-drugs register
     */
    public record Request(
            PremisesId premises,
            DmdCode product,
            Quantity quantity,
            Optional<Lot> chosen,
            Optional<Why> why,
            Optional<Instant> occurredAt,
            Optional<Particulars.Supplied> supply) {

        /** Of a product that does not belong in the controlled-drugs register. */
        public Request(
                PremisesId premises,
                DmdCode product,
                Quantity quantity,
                Optional<Lot> chosen,
                Optional<Why> why,
                Optional<Instant> occurredAt) {
            this(premises, product, quantity, chosen, why, occurredAt, Optional.empty());
        }

        public Request {
            if (quantity.isZero()
                    || chosen.filter(lot -> !lot.product().equals(product)).isPresent()) {
                throw new IllegalArgumentException("an issue takes something of one product");
            }
        }
    }

    private final UseCases useCases;
    private final Ledger ledger;
    private final SupplyRule supplyRule;

    IssueStock(UseCases useCases, Ledger ledger, SupplyRule supplyRule) {
        this.useCases = useCases;
        this.ledger = ledger;
        this.supplyRule = supplyRule;
    }

    /**
     * For a person: authorised, audited and committed here. To a firm it goes on a requisition in writing (MDR 2001 reg 14,
     * CD-45), which is an act of its own.
     */
    public Outcome<Posted> issue(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("product", request.product()),
                work -> isToFirm(request) ? refused(StockRefusal.Register.ON_REQUISITION) : issue(work, request));
    }

    private static boolean isToFirm(Request request) {
        return request.supply().filter(supply -> supply.collection().isEmpty()).isPresent();
    }

    /** For another module: part of the work already under way. */
    public Outcome<Posted> issue(Work work, Request request) {
        return supplyRule.may(work, request.premises(), request.product()).then(_ -> take(work, request));
    }

    private Outcome<Posted> take(Work work, Request request) {
        var shelf = ledger.lockShelf(work, request.premises(), request.product());
        var taken = request.chosen()
                .map(lot -> shelf.allocateFrom(
                        lot, request.quantity(), work.today(), request.why().isPresent()))
                .orElseGet(() -> shelf.allocate(request.quantity(), work.today()));
        return taken.then(takes -> ledger.when(work, request.occurredAt())
                .then(at -> ledger.enter(
                        work,
                        Movement.of(MovementKind.ISSUE, request.premises(), out(takes), request.why(), at)
                                .saying(request.supply()))));
    }

    private static List<Line> out(List<Shelf.Take> takes) {
        return takes.stream()
                .map(take -> new Line(take.lot(), take.quantity(), Optional.of(take.from()), Optional.empty()))
                .toList();
    }
}
