package uk.co.pharmacyiq.inventory.web;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.inventory.ViewMovement;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.medicines.Pack;
import uk.co.pharmacyiq.site.desk.Here;

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
                        .map(line -> amount(view, line) + " from " + place(view, line.from(), "outside") + ": batch "
                                + line.lot().batch() + ", expiry "
                                + Shown.day(line.lot().expiry().lastDay()))
                        .toList());
    }

    static String product(ViewMovement.View view, Line line) {
        return Optional.ofNullable(view.packs().get(line.lot().product()))
                .map(Pack::name)
                .orElse(line.lot().product().value());
    }

    static String place(ViewMovement.View view, Optional<UUID> place, String outside) {
        return place.map(id -> view.places().getOrDefault(id, "other premises")).orElse(outside);
    }

    /** As people count it, where the catalogue knows the pack: {@code 2 packs + 6 tablets}. */
    static String amount(ViewMovement.View view, Line line) {
        return Optional.ofNullable(view.packs().get(line.lot().product()))
                .map(pack -> new PackText(line.quantity(), pack.packSize(), pack.unit()).text())
                .orElse(line.quantity().toString());
    }
}
