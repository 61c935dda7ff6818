package uk.co.pharmacyiq.inventory.ledger;

import static java.util.Comparator.comparing;
import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal.NotEnough;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal.NotFirstToExpire;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal.Plain;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Quantity;

/** All that premises hold of one product. Decides what is taken; writes nothing. */
public record Shelf(List<Holding> holdings) {

    /** So much of a lot in one place, as the balance stands. */
    public record Holding(Lot lot, UUID place, PlaceKind kind, Quantity quantity) {}

    public Shelf {
        holdings = List.copyOf(holdings);
    }

    /** Part of a holding that is taken. */
    public record Take(Lot lot, UUID from, Quantity quantity) {}

    /**
     * First to expire, first out (FEFO). Never an expired pack: the printed date is the last day of use (MH-06). Never
     * from quarantine or transit. What is put away goes before what still stands in goods-in.
     */
    public Outcome<List<Take>> allocate(Quantity wanted, LocalDate today) {
        return take(usable(today), wanted);
    }

    /** From one lot the person chose. Taking it before a lot that expires earlier needs a reason. */
    public Outcome<List<Take>> allocateFrom(Lot chosen, Quantity wanted, LocalDate today, boolean reasonGiven) {
        var ofLot = holdings.stream()
                .filter(holding -> holding.lot().equals(chosen))
                .toList();
        if (ofLot.isEmpty()) {
            return refused(Plain.NOT_THERE);
        }
        if (!chosen.expiry().usableOn(today)) {
            return refused(Plain.EXPIRED);
        }
        var usable = usable(today);
        var mine =
                usable.stream().filter(holding -> holding.lot().equals(chosen)).toList();
        if (mine.isEmpty()) {
            return refused(Plain.QUARANTINED);
        }
        var first = usable.getFirst().lot();
        if (!reasonGiven && first.expiry().compareTo(chosen.expiry()) < 0) {
            return refused(new NotFirstToExpire(first));
        }
        return take(mine, wanted);
    }

    /** From one lot in one place, whatever its state. */
    public Outcome<List<Take>> takeAt(Lot lot, UUID place, Quantity wanted) {
        var there = holdings.stream()
                .filter(holding -> holding.lot().equals(lot) && holding.place().equals(place))
                .toList();
        return there.isEmpty() ? refused(Plain.NOT_THERE) : take(there, wanted);
    }

    /** From a lot first, then from whatever else is there, wherever it lies but on its way here. */
    public Outcome<List<Take>> takeAnywhere(Lot first, Quantity wanted) {
        return take(
                holdings.stream()
                        .filter(holding -> holding.kind() != PlaceKind.TRANSIT)
                        .sorted(comparing(holding -> !holding.lot().equals(first)))
                        .toList(),
                wanted);
    }

    private List<Holding> usable(LocalDate today) {
        return holdings.stream()
                .filter(holding ->
                        holding.kind().supplies() && holding.lot().expiry().usableOn(today))
                .sorted(comparing((Holding holding) -> holding.lot().expiry())
                        .thenComparing(Holding::kind)
                        .thenComparing(holding -> holding.lot().batch().value())
                        .thenComparing(Holding::place))
                .toList();
    }

    private static Outcome<List<Take>> take(List<Holding> from, Quantity wanted) {
        var left = from.stream().map(Holding::quantity).reduce(Quantity.ZERO, Quantity::plus);
        if (wanted.compareTo(left) > 0) {
            return refused(new NotEnough(left));
        }
        var takes = new ArrayList<Take>();
        var missing = wanted;
        for (var holding : from) {
            if (missing.isZero()) {
                break;
            }
            var taken = missing.least(holding.quantity());
            if (!taken.isZero()) {
                takes.add(new Take(holding.lot(), holding.place(), taken));
                missing = missing.minus(taken);
            }
        }
        return done(List.copyOf(takes));
    }
}
