package uk.co.pharmacyiq.inventory;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.controlled.DrugLine;
import uk.co.pharmacyiq.controlled.Entry;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.StockSide;
import uk.co.pharmacyiq.inventory.ledger.Ledger;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Movement;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Work;

/** The books of stock follow a correction of the controlled-drugs register: same lot, same place where it can be. */
@Component
class StockFollows implements StockSide {

    private final Ledger ledger;
    private final StockReports reports;
    private final Packs packs;
    private final Places places;

    StockFollows(Ledger ledger, StockReports reports, Packs packs, Places places) {
        this.ledger = ledger;
        this.reports = reports;
        this.packs = packs;
        this.places = places;
    }

    @Override
    public Outcome<UUID> follow(Work work, Section section, Entry wrong, BigDecimal difference, String reason) {
        var moved = wrong.links().movement().stream()
                .flatMap(id -> reports.movement(work, section.premises(), id).stream())
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> packs.byCode(work, line.lot().product())
                        .filter(pack -> DrugLine.of(pack.vmpName()).equals(section.line()))
                        .isPresent())
                .findFirst();
        if (moved.isEmpty()) {
            return refused(StockRefusal.Register.NOTHING_TO_CORRECT);
        }
        var quantity = new Quantity(difference.abs());
        Outcome<List<Line>> lines = difference.signum() > 0
                ? done(List.of(
                        new Line(moved.get().lot(), quantity, Optional.empty(), place(work, section, moved.get()))))
                : taken(work, section, moved.get(), quantity);
        return lines.then(all -> done(ledger.enterBeside(
                        work,
                        Movement.of(
                                MovementKind.ADJUST,
                                section.premises(),
                                all,
                                Optional.of(new Why(Reason.BOOKED_WRONG, "Register corrected")),
                                work.now()))
                .movement()));
    }

    /** Where the line that was wrong touched the premises. */
    private Optional<UUID> place(Work work, Section section, Line moved) {
        return Stream.of(moved.from(), moved.to())
                .flatMap(Optional::stream)
                .filter(id -> places.find(work, section.premises(), id)
                        .filter(place -> place.kind() != PlaceKind.TRANSIT)
                        .isPresent())
                .findFirst()
                .or(() -> Optional.of(places.only(work, section.premises(), PlaceKind.GOODS_IN)
                        .id()));
    }

    private Outcome<List<Line>> taken(Work work, Section section, Line moved, Quantity wanted) {
        return ledger.lockShelf(work, section.premises(), moved.lot().product())
                .takeAnywhere(moved.lot(), wanted)
                .then(takes -> done(takes.stream()
                        .map(take -> new Line(take.lot(), take.quantity(), Optional.of(take.from()), Optional.empty()))
                        .toList()));
    }
}
