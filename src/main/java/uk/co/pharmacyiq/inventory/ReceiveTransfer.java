package uk.co.pharmacyiq.inventory;

import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ledger.Ledger;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Movement;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Takes in what other premises sent, whole or in parts, into goods-in. What does not arrive stays in transit, in sight. */
@Service
public class ReceiveTransfer {

    public static final String PERMISSION = "stock.receive-transfer";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_TRANSFER_IN";

    private static final Action<Posted> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Posted.class);

    /**
     * A transfer on its way here.
     *
     * @param arrived what arrived; empty means all that is still on its way
     */
    public record Request(
            PremisesId premises, UUID transfer, List<ReceiveStock.Delivered> arrived, Optional<Instant> occurredAt) {
        public Request {
            arrived = List.copyOf(arrived);
        }
    }

    private final UseCases useCases;
    private final Ledger ledger;
    private final StockReports reports;
    private final Places places;
    private final OwnPremises own;

    ReceiveTransfer(UseCases useCases, Ledger ledger, StockReports reports, Places places, OwnPremises own) {
        this.useCases = useCases;
        this.ledger = ledger;
        this.reports = reports;
        this.places = places;
        this.own = own;
    }

    public Outcome<Posted> receive(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("movement", request.transfer()),
                work -> receive(work, request));
    }

    private Outcome<Posted> receive(Work work, Request request) {
        var transfer = reports.transfer(work, request.premises(), request.transfer());
        if (transfer.isEmpty()) {
            return refused(StockRefusal.Plain.TRANSFER_UNKNOWN);
        }
        // Whoever receives the same lots holds them first; only then is it read what is still on its way.
        transfer.get()
                .outstanding()
                .forEach(part ->
                        ledger.lockShelf(work, request.premises(), part.lot().product()));
        var outstanding = reports.transfer(work, request.premises(), request.transfer())
                .map(StockReports.Transfer::outstanding)
                .orElse(List.of());
        if (outstanding.isEmpty()) {
            return refused(StockRefusal.Plain.TRANSFER_UNKNOWN);
        }
        var lines = lines(work, request, outstanding);
        if (lines.isEmpty()) {
            return refused(StockRefusal.Plain.MORE_THAN_SENT);
        }
        var links = new Movement.Links(
                Optional.of(transfer.get().fromPremises()), Optional.of(request.transfer()), Optional.empty());
        return ledger.when(work, request.occurredAt())
                .then(at -> ledger.enter(
                        work,
                        Movement.of(MovementKind.TRANSFER_IN, request.premises(), lines, Optional.empty(), at)
                                .with(links)
                                .saying(own.obtained(work, transfer.get().fromPremises()))));
    }

    /** From what is on its way into goods-in; none at all where more arrived than was sent. */
    private List<Line> lines(Work work, Request request, List<ReceiveStock.Delivered> outstanding) {
        var arrived = request.arrived().isEmpty() ? outstanding : together(request.arrived());
        var from = Optional.of(
                places.only(work, request.premises(), PlaceKind.TRANSIT).id());
        var to = Optional.of(
                places.only(work, request.premises(), PlaceKind.GOODS_IN).id());
        boolean sent = arrived.stream()
                .allMatch(part -> outstanding.stream()
                        .anyMatch(open ->
                                open.lot().equals(part.lot()) && open.quantity().compareTo(part.quantity()) >= 0));
        return sent
                ? arrived.stream()
                        .map(part -> new Line(part.lot(), part.quantity(), from, to))
                        .toList()
                : List.of();
    }

    /** Lines of the same lot are one: together they must not be more than was sent. */
    private static List<ReceiveStock.Delivered> together(List<ReceiveStock.Delivered> parts) {
        var sums = new LinkedHashMap<Lot, Quantity>();
        parts.forEach(part -> sums.merge(part.lot(), part.quantity(), Quantity::plus));
        return sums.entrySet().stream()
                .map(part -> new ReceiveStock.Delivered(part.getKey(), part.getValue()))
                .toList();
    }
}
