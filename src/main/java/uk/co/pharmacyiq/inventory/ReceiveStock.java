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
import uk.co.pharmacyiq.inventory.ledger.StockRefusal;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Books goods in: what was delivered, batch by batch, into goods-in, from where it is put away. */
@Service
public class ReceiveStock {

    public static final String PERMISSION = "stock.receive";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_RECEIVE";

    private static final Action<Posted> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Posted.class);

    /** So much of a lot. */
    public record Delivered(Lot lot, Quantity quantity) {}

    /**
     * A delivery of at least one line.
     *
     * @param from who supplied it: needed where something of it belongs in the controlled-drugs register
     */
    public record Request(
            PremisesId premises,
            List<Delivered> lines,
            Optional<Instant> occurredAt,
            Optional<Particulars.Obtained> from) {

        /** A delivery of which nothing belongs in the controlled-drugs register. */
        public Request(PremisesId premises, List<Delivered> lines, Optional<Instant> occurredAt) {
            this(premises, lines, occurredAt, Optional.empty());
        }

        public Request {
            lines = List.copyOf(lines);
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("a delivery brings something");
            }
        }
    }

    private final UseCases useCases;
    private final Ledger ledger;
    private final Packs packs;
    private final Places places;

    ReceiveStock(UseCases useCases, Ledger ledger, Packs packs, Places places) {
        this.useCases = useCases;
        this.ledger = ledger;
        this.packs = packs;
        this.places = places;
    }

    public Outcome<Posted> receive(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> receive(work, request));
    }

    /** For another module: part of the work already under way. */
    public Outcome<Posted> receive(Work work, Request request) {
        if (request.lines().stream().anyMatch(line -> !line.lot().expiry().usableOn(work.today()))) {
            return refused(StockRefusal.Plain.EXPIRED);
        }
        var products = request.lines().stream()
                .map(line -> line.lot().product())
                .distinct()
                .toList();
        var known = packs.byCodes(work, products);
        if (!known.keySet().containsAll(products)) {
            return refused(StockRefusal.Plain.PRODUCT_UNKNOWN);
        }
        ledger.keep(work, known.values());
        var goodsIn = places.only(work, request.premises(), PlaceKind.GOODS_IN).id();
        var lines = request.lines().stream()
                .map(line -> new Line(line.lot(), line.quantity(), Optional.empty(), Optional.of(goodsIn)))
                .toList();
        return ledger.when(work, request.occurredAt())
                .then(at -> ledger.enter(
                        work,
                        Movement.of(MovementKind.RECEIVE, request.premises(), lines, Optional.empty(), at)
                                .saying(request.from())));
    }
}
