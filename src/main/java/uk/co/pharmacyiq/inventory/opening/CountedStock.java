package uk.co.pharmacyiq.inventory.opening;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.controlled.DrugLine;
import uk.co.pharmacyiq.controlled.Happening;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.controlled.Register;
import uk.co.pharmacyiq.controlled.Register.Entered;
import uk.co.pharmacyiq.inventory.ledger.Ledger;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Movement;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.opening.OpenRegister.Counted;
import uk.co.pharmacyiq.inventory.opening.OpenRegister.Request;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.medicines.Pack;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Work;

/** Makes books and register say what was counted. */
@Component
class CountedStock {

    private final Ledger ledger;
    private final Places places;
    private final Packs packs;
    private final Register register;

    CountedStock(Ledger ledger, Places places, Packs packs, Register register) {
        this.ledger = ledger;
        this.places = places;
        this.packs = packs;
        this.register = register;
    }

    /** The first pack counted, if all are of one drug, strength and form, and it belongs in the register today. */
    Outcome<Pack> possible(Work work, Request request) {
        var codes = request.counted().stream()
                .map(each -> each.lot().product())
                .distinct()
                .toList();
        var known = packs.byCodes(work, codes);
        if (!known.keySet().containsAll(codes)) {
            return refused(OpeningRefusal.PRODUCT_UNKNOWN);
        }
        var all = codes.stream().map(known::get).toList();
        if (!all.stream().allMatch(pack -> pack.schedule().registerRequired())) {
            return refused(OpeningRefusal.NOT_IN_REGISTER);
        }
        boolean one =
                all.stream().map(pack -> DrugLine.of(pack.vmpName())).distinct().count() == 1;
        return one ? done(all.getFirst()) : refused(OpeningRefusal.SEVERAL_SECTIONS);
    }

    Outcome<Entered> begin(Work work, Request request, Pack pack) {
        var lines = lines(work, request);
        var movement = Optional.of(lines)
                .filter(all -> !all.isEmpty())
                .map(all -> ledger.enterBeside(
                                work,
                                Movement.of(
                                        MovementKind.OPENING, request.premises(), all, Optional.empty(), work.now()))
                        .movement());
        var sum = request.counted().stream().map(Counted::quantity).reduce(Quantity.ZERO, Quantity::plus);
        return register.enter(
                work,
                new Happening(
                        request.premises(),
                        new Happening.Medicine(
                                pack.vmpCode(),
                                pack.vmpName(),
                                pack.unit(),
                                pack.schedule().level()),
                        sum,
                        work.now(),
                        movement,
                        new Particulars.Opened(request.countedBy(), "")));
    }

    /** What must come onto the books, or leave them, so that they say what was counted. */
    private List<Line> lines(Work work, Request request) {
        ledger.keep(
                work,
                packs.byCodes(
                                work,
                                request.counted().stream()
                                        .map(each -> each.lot().product())
                                        .toList())
                        .values());
        var lines = new ArrayList<Line>();
        var cabinet =
                places.only(work, request.premises(), PlaceKind.CD_CABINET).id();
        var shelves = request.counted().stream()
                .map(each -> each.lot().product())
                .distinct()
                .sorted(Comparator.comparing(code -> code.value()))
                .map(product -> ledger.lockShelf(work, request.premises(), product))
                .toList();
        for (var shelf : shelves) {
            for (var holding : shelf.holdings()) {
                if (holding.kind() != PlaceKind.TRANSIT) {
                    lines.add(new Line(
                            holding.lot(), holding.quantity(), Optional.of(holding.place()), Optional.empty()));
                }
            }
        }
        request.counted().stream()
                .filter(each -> !each.quantity().isZero())
                .forEach(each ->
                        lines.add(new Line(each.lot(), each.quantity(), Optional.empty(), Optional.of(cabinet))));
        return lines;
    }
}
