package uk.co.pharmacyiq.inventory;

import java.time.Instant;
import java.util.ArrayList;
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

/**
 * Sends stock to other premises of the same organisation. It is in transit until it is received there; both sides together
 * net to zero.
 */
@Service
public class SendTransfer {

    public static final String PERMISSION = "stock.transfer";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_TRANSFER_OUT";

    private static final Action<Posted> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Posted.class);

    /** So much of a lot from one place. */
    public record Part(Lot lot, Quantity quantity, UUID from) {}

    /** Parts to send, at least one. */
    public record Request(PremisesId premises, PremisesId toPremises, List<Part> parts, Optional<Instant> occurredAt) {
        public Request {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("a transfer sends something");
            }
        }
    }

    private final UseCases useCases;
    private final Ledger ledger;
    private final Shifting shifting;
    private final Places places;
    private final OwnPremises own;

    SendTransfer(UseCases useCases, Ledger ledger, Shifting shifting, Places places, OwnPremises own) {
        this.useCases = useCases;
        this.ledger = ledger;
        this.shifting = shifting;
        this.places = places;
        this.own = own;
    }

    public Outcome<Posted> send(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> send(work, request));
    }

    private Outcome<Posted> send(Work work, Request request) {
        if (request.premises().equals(request.toPremises())) {
            return Outcome.refused(StockRefusal.Plain.SAME_PREMISES);
        }
        var supplied = own.supplied(work, request.toPremises());
        if (supplied.isEmpty()) {
            return Outcome.refused(StockRefusal.Plain.PREMISES_UNKNOWN);
        }
        var transit = Optional.of(
                places.only(work, request.toPremises(), PlaceKind.TRANSIT).id());
        var lines = new ArrayList<Line>();
        for (var part : together(request.parts())) {
            if (take(work, request.premises(), part) instanceof Outcome.Refused<?>(var reason)) {
                return Outcome.refused(reason);
            }
            lines.add(new Line(part.lot(), part.quantity(), Optional.of(part.from()), transit));
        }
        return ledger.when(work, request.occurredAt())
                .then(at -> shifting.send(
                        work,
                        Movement.of(MovementKind.TRANSFER_OUT, request.premises(), lines, Optional.empty(), at)
                                .with(new Movement.Links(
                                        Optional.of(request.toPremises()), Optional.empty(), Optional.empty()))
                                .saying(supplied)));
    }

    /** Lines of the same lot from the same place are one: together they must not take more than there is. */
    private static List<Part> together(List<Part> parts) {
        var sums = new LinkedHashMap<List<Object>, Part>();
        for (var part : parts) {
            sums.merge(
                    List.of(part.lot(), part.from()),
                    part,
                    (one, other) -> new Part(one.lot(), one.quantity().plus(other.quantity()), one.from()));
        }
        return List.copyOf(sums.values());
    }

    private Outcome<?> take(Work work, PremisesId premises, Part part) {
        return shifting.place(work, premises, part.from(), "from", PlaceKind::supplies, StockRefusal.Plain.WRONG_FROM)
                .then(_ -> ledger.lockShelf(work, premises, part.lot().product())
                        .takeAt(part.lot(), part.from(), part.quantity()));
    }
}
