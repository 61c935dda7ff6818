package uk.co.pharmacyiq.inventory.web;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.inventory.ViewMovement;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.web.StockDesk.Here;

/** A movement in words. */
final class MovementText {

    private MovementText() {}

    static IssuePage.Taken taken(Here here, ViewMovement.View view) {
        return new IssuePage.Taken(
                here.path("stock/movements/" + view.id()),
                view.lines().stream()
                        .map(line -> product(view, line))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                view.lines().stream()
                        .map(line -> line.quantity() + " from " + place(view, line.from(), "outside") + ": batch "
                                + line.lot().batch() + ", expiry "
                                + Shown.day(line.lot().expiry().lastDay()))
                        .toList());
    }

    static String product(ViewMovement.View view, Line line) {
        var code = line.lot().product().value();
        return view.names().getOrDefault(code, code);
    }

    static String place(ViewMovement.View view, Optional<UUID> place, String outside) {
        return place.map(id -> view.names().getOrDefault(id.toString(), "other premises"))
                .orElse(outside);
    }
}
