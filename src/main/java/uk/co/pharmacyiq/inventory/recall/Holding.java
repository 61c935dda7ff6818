package uk.co.pharmacyiq.inventory.recall;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.ledger.Ledger;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Movement;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.StockEntered;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.TellHolders;
import uk.co.pharmacyiq.work.Work;

/** Sets recalled stock apart through the ledger: what stands on shelves, and what comes in later, in the same breath. */
@Component
class Holding {

    private static final Set<MovementKind> ARRIVALS =
            Set.of(MovementKind.RECEIVE, MovementKind.TRANSFER_IN, MovementKind.ADJUST);

    private final Ledger ledger;
    private final Places places;
    private final RecallStore alerts;
    private final Cases cases;
    private final TellHolders tellHolders;

    Holding(Ledger ledger, Places places, RecallStore alerts, Cases cases, TellHolders tellHolders) {
        this.ledger = ledger;
        this.places = places;
        this.alerts = alerts;
        this.cases = cases;
        this.tellHolders = tellHolders;
    }

    /** Where something is held, and on whose word. */
    record At(PremisesId premises, PersonId onWordOf) {}

    /** All of it at premises that could be supplied; empty where nothing of it is there. */
    Outcome<Optional<Posted>> hold(Work work, Alert alert, At at, Set<DmdCode> products, Predicate<Lot> meant) {
        var premises = at.premises();
        var quarantine = places.only(work, premises, PlaceKind.QUARANTINE).id();
        var lines = new ArrayList<Line>();
        for (var product : inOrder(products)) {
            ledger.lockShelf(work, premises, product).holdings().stream()
                    .filter(each -> each.kind().supplies() && meant.test(each.lot()))
                    .map(each ->
                            new Line(each.lot(), each.quantity(), Optional.of(each.place()), Optional.of(quarantine)))
                    .forEach(lines::add);
        }
        return lines.isEmpty() ? done(Optional.empty()) : post(work, alert, at, lines);
    }

    /** In one order for everybody, so that two who hold the same do not wait for each other in a ring. */
    private static List<DmdCode> inOrder(Set<DmdCode> products) {
        var sorted = new TreeSet<DmdCode>(Comparator.comparing(DmdCode::value));
        sorted.addAll(products);
        return List.copyOf(sorted);
    }

    private Outcome<Optional<Posted>> post(Work work, Alert alert, At at, List<Line> lines) {
        var why = new Why(Reason.RECALLED, "Alert " + alert.head().reference());
        return ledger.enter(work,
                        Movement.of(MovementKind.QUARANTINE, at.premises(), lines, Optional.of(why), work.now()),
                        at.onWordOf())
                .then(posted -> done(Optional.of(posted)));
    }

    /** So much was set apart. */
    static Quantity units(Posted posted) {
        return posted.lines().stream().map(Line::quantity).reduce(Quantity.ZERO, Quantity::plus);
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
                hold(entered.work(), alert, new At(movement.premises(), entered.onWordOf()), arrived);
            }
        }
    }

    private void hold(Work work, Alert alert, At at, List<Lot> arrived) {
        var meant = arrived.stream().filter(lot -> alert.means(lot, true)).toList();
        var products = new TreeSet<DmdCode>(Comparator.comparing(DmdCode::value));
        meant.forEach(lot -> products.add(lot.product()));
        if (hold(work, alert, at, products, meant::contains) instanceof Done<Optional<Posted>>(var posted)) {
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
                        RecallStep.ARRIVED,
                        StepDone.What.held(units(posted), posted.movement())));
    }
}
