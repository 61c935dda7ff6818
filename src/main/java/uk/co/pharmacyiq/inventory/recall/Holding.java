package uk.co.pharmacyiq.inventory.recall;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.ledger.Ledger;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Movement;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** Sets recalled stock apart through the ledger: all of it at premises, in one movement. */
@Component
class Holding {

    private final Ledger ledger;
    private final Places places;

    Holding(Ledger ledger, Places places) {
        this.ledger = ledger;
        this.places = places;
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
        return ledger.enter(
                        work,
                        Movement.of(MovementKind.QUARANTINE, at.premises(), lines, Optional.of(why), work.now()),
                        at.onWordOf())
                .then(posted -> done(Optional.of(posted)));
    }

    /** So much was set apart. */
    static Quantity units(Posted posted) {
        return posted.lines().stream().map(Line::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }
}
