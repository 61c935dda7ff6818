package uk.co.pharmacyiq.inventory;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ledger.Ledger;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Movement;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TwoPersonAct;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Corrects the books where they differ from the shelf: in one direction, for one reason, both mandatory. */
@Service
public class AdjustStock implements TwoPersonAct<AdjustStock.Request> {

    public static final String PERMISSION = "stock.adjust";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_ADJUST";

    private static final Action<Posted> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Posted.class);

    /** Which way the books are corrected. */
    public enum Direction {
        /** There is more than the books say. */
        IN,
        /** There is less than the books say. */
        OUT
    }

    /** A correction at {@link Shift#from}; {@link Shift#to} is not used. */
    public record Request(Shift at, Direction direction) {
        public Request {
            if (at.why().isEmpty()) {
                throw new IllegalArgumentException("an adjustment needs a reason");
            }
        }
    }

    private final UseCases useCases;
    private final Ledger ledger;
    private final Shifting shifting;
    private final Packs packs;
    private final WriteOffs writeOffs;

    AdjustStock(UseCases useCases, Ledger ledger, Shifting shifting, Packs packs, WriteOffs writeOffs) {
        this.useCases = useCases;
        this.ledger = ledger;
        this.shifting = shifting;
        this.packs = packs;
        this.writeOffs = writeOffs;
    }

    public Outcome<Posted> adjust(Actor actor, Request request) {
        var at = request.at();
        return useCases.perform(
                actor,
                ACTION,
                Target.at(at.premises()).about("product", at.lot().product()),
                work -> adjust(work, request)
                        .then(posted -> waiting(work, request)
                                .<Outcome<Posted>>map(Outcome::refused)
                                .orElseGet(() -> done(posted))));
    }

    @Override
    public Action<?> action() {
        return ACTION;
    }

    @Override
    public Class<Request> asked() {
        return Request.class;
    }

    @Override
    public Outcome<?> carryOut(Work work, Request asked) {
        return adjust(work, asked);
    }

    /** More on the books than before is no loss. */
    private Optional<Refusal> waiting(Work work, Request request) {
        return request.direction() == Direction.OUT
                ? writeOffs.waiting(work, request.at(), this, request, "Correct the books downwards by")
                : Optional.empty();
    }

    private Outcome<Posted> adjust(Work work, Request request) {
        var at = request.at();
        return shifting.place(
                        work,
                        at.premises(),
                        at.from(),
                        "from",
                        kind -> kind != PlaceKind.TRANSIT,
                        StockRefusal.Plain.WRONG_FROM)
                .then(_ -> line(work, request))
                .then(line -> ledger.when(work, at.occurredAt())
                        .then(when -> ledger.enter(
                                work, Movement.of(MovementKind.ADJUST, at.premises(), List.of(line), at.why(), when))));
    }

    private Outcome<Line> line(Work work, Request request) {
        var at = request.at();
        var shelf = ledger.lockShelf(work, at.premises(), at.lot().product());
        Optional<UUID> place = Optional.of(at.from());
        return switch (request.direction()) {
            case OUT ->
                shelf.takeAt(at.lot(), at.from(), at.quantity())
                        .then(_ -> done(new Line(at.lot(), at.quantity(), place, Optional.empty())));
            case IN ->
                packs.byCode(work, at.lot().product())
                        .map(pack -> {
                            ledger.keep(work, List.of(pack));
                            return done(new Line(at.lot(), at.quantity(), Optional.empty(), place));
                        })
                        .orElseGet(() -> refused(StockRefusal.Plain.PRODUCT_UNKNOWN));
        };
    }
}
