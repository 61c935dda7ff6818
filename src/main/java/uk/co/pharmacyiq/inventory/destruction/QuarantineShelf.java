package uk.co.pharmacyiq.inventory.destruction;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.controlled.destroying.QuarantinedStock.Portion;
import uk.co.pharmacyiq.inventory.ledger.Ledger;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Shelf;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Takes lots out of quarantine, and from nowhere else. */
@Component
class QuarantineShelf {

    private final Ledger ledger;
    private final Places places;

    QuarantineShelf(Ledger ledger, Places places) {
        this.ledger = ledger;
        this.places = places;
    }

    Outcome<List<Line>> take(Work work, PremisesId premises, List<Portion> portions) {
        var quarantine = places.only(work, premises, PlaceKind.QUARANTINE).id();
        var lines = new ArrayList<Line>();
        // In one order for everybody, so that two who want the same do not wait for each other in a ring.
        var inOrder = portions.stream()
                .sorted(Comparator.comparing(each -> each.lot().product().value()))
                .toList();
        for (var portion : inOrder) {
            var lot = lot(portion);
            switch (ledger.lockShelf(work, premises, lot.product()).takeAt(lot, quarantine, portion.quantity())) {
                case Done<List<Shelf.Take>>(var takes) ->
                    takes.forEach(take -> lines.add(
                            new Line(take.lot(), take.quantity(), Optional.of(take.from()), Optional.empty())));
                case Refused<List<Shelf.Take>>(var reason) -> {
                    return refused(reason);
                }
            }
        }
        return done(List.copyOf(lines));
    }

    private static Lot lot(Portion portion) {
        return new Lot(
                portion.lot().product(),
                new BatchNumber(portion.lot().batch()),
                new Expiry(portion.lot().expiry()));
    }
}
