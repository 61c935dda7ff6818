package uk.co.pharmacyiq.inventory.recall;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.ledger.StockEntered;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.TellHolders;
import uk.co.pharmacyiq.work.Work;

/** Hears what comes in: whatever of it is recalled never stands where it can be supplied from. */
@Component
class RecalledArrivals {

    private static final Set<MovementKind> ARRIVALS =
            Set.of(MovementKind.RECEIVE, MovementKind.TRANSFER_IN, MovementKind.ADJUST);

    private final Holding holding;
    private final RecallStore alerts;
    private final Cases cases;
    private final TellHolders tellHolders;

    RecalledArrivals(Holding holding, RecallStore alerts, Cases cases, TellHolders tellHolders) {
        this.holding = holding;
        this.alerts = alerts;
        this.cases = cases;
        this.tellHolders = tellHolders;
    }

    /** Whatever comes in of a recalled batch never stands where it can be supplied from. */
    @EventListener
    void hear(StockEntered entered) {
        var movement = entered.movement();
        var arrived = movement.lines().stream()
                .filter(line -> line.to().isPresent())
                .map(Line::lot)
                .distinct()
                .toList();
        if (!ARRIVALS.contains(movement.kind()) || arrived.isEmpty()) {
            return;
        }
        for (var alert : alerts.meaning(entered.work(), arrived)) {
            if (alert.head().kind().recallsStock()) {
                hold(entered.work(), alert, new Holding.At(movement.premises(), entered.onWordOf()), arrived);
            }
        }
    }

    private void hold(Work work, Alert alert, Holding.At at, List<Lot> arrived) {
        var meant = arrived.stream().filter(lot -> alert.means(lot, true)).toList();
        var products = new TreeSet<DmdCode>(Comparator.comparing(DmdCode::value));
        meant.forEach(lot -> products.add(lot.product()));
        if (holding.hold(work, alert, at, products, meant::contains) instanceof Done<Optional<Posted>>(var posted)) {
            posted.ifPresent(each -> note(work, alert, each));
        }
    }

    /** Premises that came later were not addressed, and a hand-over is nobody's act: then the ledger alone says it. */
    private void note(Work work, Alert alert, Posted posted) {
        work.note("recalled", alert.head().reference());
        tellHolders.tell(
                work,
                HandleAlert.PERMISSION,
                "recall-arrived",
                "Stock recalled by " + alert.head().reference()
                        + " came in. The books hold it in quarantine; put the packs there too.",
                "/premises/" + posted.premises() + "/stock/recalls/" + alert.id());
        cases.with(work, List.of(alert)).stream()
                .filter(found -> found.addresses(posted.premises()) && work.actor() instanceof Actor.Person)
                .forEach(found -> cases.take(
                        work,
                        alert,
                        found.at(posted.premises()),
                        StepDone.Step.ARRIVED,
                        StepDone.What.held(Holding.units(posted), posted.movement())));
    }
}
