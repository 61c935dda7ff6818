package uk.co.pharmacyiq.simulation;

import java.util.Optional;
import uk.co.pharmacyiq.inventory.MoveStock;
import uk.co.pharmacyiq.inventory.PutAwayStock;
import uk.co.pharmacyiq.inventory.QuarantineStock;
import uk.co.pharmacyiq.inventory.ReleaseStock;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.WasteStock;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Actor;

/** Acts that take a batch from one place to another, or away. */
final class Shifts {

    private final World world;

    Shifts(World world) {
        this.world = world;
    }

    Outcome<Posted> move(Actor.Person person, Act.Shift act) {
        return switch (act.kind()) {
            case PUT_AWAY -> world.bean(PutAwayStock.class).putAway(person, shift(act, Optional.empty()));
            case MOVE -> world.bean(MoveStock.class).move(person, shift(act, Optional.empty()));
            case QUARANTINE ->
                world.bean(QuarantineStock.class).quarantine(person, shift(act, because(Reason.DAMAGED)));
            case RELEASE -> world.bean(ReleaseStock.class).release(person, shift(act, because(Reason.FOUND_FIT)));
            case WASTE -> world.bean(WasteStock.class).waste(person, shift(act, because(Reason.DAMAGED)));
            default -> throw new IllegalArgumentException(act.toString());
        };
    }

    private static Optional<Why> because(Reason reason) {
        return Optional.of(new Why(reason, ""));
    }

    private Shift shift(Act.Shift act, Optional<Why> why) {
        return new Shift(
                world.premises(act.where()),
                world.lot(act.item()),
                Quantity.of(act.item().units()),
                world.place(act.where(), act.from()),
                act.to().map(kind -> world.place(act.where(), kind)),
                why,
                Optional.empty());
    }
}
