package uk.co.pharmacyiq.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.simulation.Model.Moved;
import uk.co.pharmacyiq.simulation.Stock.Line;

/** The model's part for what was wrong: movements taken back, entries corrected. */
final class Corrections {

    private final Model model;

    Corrections(Model model) {
        this.model = model;
    }

    String reverse(Act.Reverse act) {
        var moved = model.movements().get(act.movement());
        if (moved.where() != act.where() && moved.kind() != MovementKind.TRANSFER_OUT) {
            return "movement-unknown";
        }
        if (moved.kind() == MovementKind.QUARANTINE && !act.who().pharmacist()) {
            return "not-allowed";
        }
        if (moved.kind() == MovementKind.REVERSAL) {
            return "not-reversible";
        }
        var lines = moved.lines().stream().map(Line::reversed).toList();
        for (var line : lines) {
            if (line.from().isPresent() && there(line) < needed(lines, line)) {
                return model.reversed(act.movement()) ? "reversed-already" : "stock-moved-on";
            }
        }
        if (model.reversed(act.movement())) {
            return "reversed-already";
        }
        var pages = model.pages();
        for (var entry : moved.entries()) {
            if (pages.effective(entry) != pages.entry(entry).change()) {
                return "register-corrected-since";
            }
            if (!act.who().registrant()) {
                return "register-not-yours";
            }
            if (entry.where() != act.where()) {
                return "section-unknown";
            }
        }
        int movement = model.movements().size();
        var entries = moved.entries().stream()
                .map(entry -> pages.correct(entry, -pages.entry(entry).change(), movement))
                .toList();
        model.takenBack(act.movement());
        return model.stand(new Moved(MovementKind.REVERSAL, act.where(), lines, OptionalInt.empty(), entries));
    }

    private long there(Line line) {
        return model.stock().at(line.from().orElseThrow(), line.drug(), line.batch());
    }

    private static long needed(List<Line> lines, Line line) {
        return lines.stream()
                .filter(other -> other.drug() == line.drug()
                        && other.batch().equals(line.batch())
                        && other.from().equals(line.from()))
                .mapToLong(Line::units)
                .sum();
    }

    String correct(Act.Correct act) {
        if (!act.who().registrant()) {
            return "not-allowed";
        }
        var pages = model.pages();
        if (act.number() > pages.last(act.where(), act.section())) {
            return "entry-unknown";
        }
        var wrong = new Pages.Spot(act.where(), act.section(), act.number());
        var entry = pages.entry(wrong);
        long difference = act.right().isPresent()
                ? act.right().getAsLong() * Long.signum(entry.change()) - pages.effective(wrong)
                : 0;
        if (difference == 0) {
            pages.note(wrong);
            return Model.DONE;
        }
        var first = model.movements().get(entry.movement()).lines().stream()
                .filter(line -> line.drug().section().equals(Optional.of(act.section())))
                .findFirst()
                .orElseThrow();
        var lines = difference > 0
                ? Optional.of(List.of(come(act.where(), first, difference)))
                : model.stock().take(model.stock().anywhere(act.where(), first.drug(), first.batch()), -difference);
        if (lines.isEmpty()) {
            return "stock-not-enough";
        }
        var spot = pages.correct(wrong, difference, model.movements().size());
        return model.stand(new Moved(
                MovementKind.ADJUST, act.where(), lines.get(), OptionalInt.empty(), new ArrayList<>(List.of(spot))));
    }

    private static Line come(int where, Line first, long units) {
        var place = Stream.of(first.from(), first.to())
                .flatMap(Optional::stream)
                .filter(at -> at.where() == where && at.place() != PlaceKind.TRANSIT)
                .findFirst()
                .or(() -> Model.at(where, PlaceKind.GOODS_IN));
        return new Line(first.drug(), first.batch(), units, Optional.empty(), place);
    }
}
