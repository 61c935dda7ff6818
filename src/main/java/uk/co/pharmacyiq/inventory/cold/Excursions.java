package uk.co.pharmacyiq.inventory.cold;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.ledger.Ledger;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Movement;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.TellHolders;
import uk.co.pharmacyiq.work.Work;

/** Begins an excursion, or goes on with the one under way, and sets apart whatever lies in the fridge. */
@Component
class Excursions {

    private final ExcursionStore excursions;
    private final ReadingStore readings;
    private final Shelves shelves;
    private final TellHolders tellHolders;

    Excursions(ExcursionStore excursions, ReadingStore readings, Shelves shelves, TellHolders tellHolders) {
        this.excursions = excursions;
        this.readings = readings;
        this.shelves = shelves;
        this.tellHolders = tellHolders;
    }

    /** The stock of fridges in the books. */
    @Component
    static class Shelves {

        private final FridgeStore fridges;
        private final Ledger ledger;
        private final Places places;

        Shelves(FridgeStore fridges, Ledger ledger, Places places) {
            this.fridges = fridges;
            this.ledger = ledger;
            this.places = places;
        }

        /** Everything that lies in a fridge now, locked, as lines into quarantine. */
        List<Line> toQuarantine(Work work, Fridge fridge) {
            var quarantine =
                    places.only(work, fridge.premises(), PlaceKind.QUARANTINE).id();
            var lines = new ArrayList<Line>();
            fridges.lots(work, fridge.place()).stream()
                    .map(Lot::product)
                    .distinct()
                    .forEach(product -> ledger.lockShelf(work, fridge.premises(), product).holdings().stream()
                            .filter(each -> each.place().equals(fridge.place()))
                            .map(each -> new Line(
                                    each.lot(), each.quantity(), Optional.of(fridge.place()), Optional.of(quarantine)))
                            .forEach(lines::add));
            return lines;
        }

        Outcome<UUID> post(Work work, Fridge fridge, List<Line> lines) {
            var why = new Why(Reason.TEMPERATURE, "Reading of " + fridge.name() + " out of range");
            return ledger.enter(
                            work,
                            Movement.of(
                                    MovementKind.QUARANTINE, fridge.premises(), lines, Optional.of(why), work.now()))
                    .then(posted -> done(posted.movement()));
        }
    }

    /** Answers how many lots were set apart. */
    Outcome<Integer> begin(Work work, Fridge fridge, List<Reading> out) {
        if (out.isEmpty()) {
            return done(0);
        }
        var excursion = underWay(work, fridge, out.getFirst()).orElseGet(() -> open(work, fridge, out.getFirst()));
        var lines = shelves.toQuarantine(work, fridge);
        return lines.isEmpty()
                ? done(0)
                : shelves.post(work, fridge, lines).then(movement -> {
                    lines.forEach(line -> excursions.addLot(work, excursion, TimeOrderedId.next(), movement, line));
                    return done(lines.size());
                });
    }

    /** The one that began last, if nothing since then was within the range before this reading. */
    private Optional<UUID> underWay(Work work, Fridge fridge, Reading reading) {
        return excursions.of(work, fridge.id()).stream()
                .filter(each -> !each.beganAt().isAfter(reading.takenAt()))
                .findFirst()
                .filter(each -> each.endedAt(
                                readings.since(work, fridge.id(), each.beganAt().minus(Duration.ofMinutes(1))))
                        .filter(end -> end.isBefore(reading.takenAt()))
                        .isEmpty())
                .map(Excursion::id);
    }

    private UUID open(Work work, Fridge fridge, Reading reading) {
        var excursion = TimeOrderedId.next();
        excursions.add(work, fridge.id(), excursion, reading);
        tellHolders.tell(
                work,
                DecideLot.PERMISSION,
                "fridge-out-of-range",
                fridge.name() + " was at " + reading.degrees().current()
                        + " °C or went out of its range. Its stock is set apart until you decide.",
                "/premises/" + fridge.premises() + "/stock/fridges/" + fridge.id());
        return excursion;
    }
}
