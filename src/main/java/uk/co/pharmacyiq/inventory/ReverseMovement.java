package uk.co.pharmacyiq.inventory;

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
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Takes a movement back by another that undoes it. Both stand; nothing is edited or deleted. */
@Service
public class ReverseMovement {

    public static final String PERMISSION = "stock.reverse";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_REVERSE";

    private static final Action<Posted> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Posted.class);

    /** Which movement, and why. */
    public record Request(PremisesId premises, UUID movement, Why why) {}

    private final UseCases useCases;
    private final Ledger ledger;
    private final StockReports reports;

    ReverseMovement(UseCases useCases, Ledger ledger, StockReports reports) {
        this.useCases = useCases;
        this.ledger = ledger;
        this.reports = reports;
    }

    public Outcome<Posted> reverse(Actor actor, Request request) {
        var mayRelease = useCases.rights(actor).refuse(ReleaseStock.ACTION, Optional.of(request.premises()));
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("movement", request.movement()),
                work -> reports.movement(work, request.premises(), request.movement())
                        .map(entry -> entry.kind() == MovementKind.QUARANTINE && mayRelease.isPresent()
                                ? Outcome.<Posted>refused(mayRelease.get())
                                : reverse(work, entry, request))
                        .orElseGet(() -> refused(StockRefusal.Plain.MOVEMENT_UNKNOWN)));
    }

    private Outcome<Posted> reverse(Work work, StockReports.Entry entry, Request request) {
        var lines = entry.lines().stream().map(Line::reversed).toList();
        if (entry.kind() == MovementKind.REVERSAL) {
            return refused(StockRefusal.Plain.NOT_REVERSIBLE);
        }
        for (var line : lines) {
            if (line.from().isPresent()) {
                var holder = reports.premisesOf(work, line.from().get());
                var need = needed(lines, line);
                if (ledger.lockShelf(work, holder, line.lot().product())
                                .takeAt(line.lot(), line.from().get(), need)
                        instanceof Refused<?>) {
                    return refused(
                            alreadyReversed(work, request)
                                    ? StockRefusal.Plain.REVERSED_ALREADY
                                    : StockRefusal.Plain.MOVED_ON);
                }
            }
        }
        if (alreadyReversed(work, request)) {
            return refused(StockRefusal.Plain.REVERSED_ALREADY);
        }
        var links = new Movement.Links(entry.otherPremises(), Optional.empty(), Optional.of(request.movement()));
        return ledger.enter(
                work,
                Movement.of(MovementKind.REVERSAL, request.premises(), lines, Optional.of(request.why()), work.now())
                        .with(links));
    }

    /** Read after the shelves are held, so that a reversal just committed is seen. */
    private boolean alreadyReversed(Work work, Request request) {
        return reports.movement(work, request.premises(), request.movement())
                .flatMap(StockReports.Entry::reversedBy)
                .isPresent();
    }

    /** Two lines may take from the same place and lot; together they need what both take. */
    private static Quantity needed(List<Line> lines, Line line) {
        return lines.stream()
                .filter(other -> other.lot().equals(line.lot()) && other.from().equals(line.from()))
                .map(Line::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }
}
