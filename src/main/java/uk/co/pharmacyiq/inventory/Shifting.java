package uk.co.pharmacyiq.inventory;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.ledger.Ledger;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Movement;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.PlaceRefusal;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.inventory.wholesale.Wholesale;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Work;

/** What all acts have in common that take one lot from one place: the places must suit, and there must be enough. */
@Component
class Shifting {

    private final Ledger ledger;
    private final Places places;
    private final Wholesale wholesale;
    private final Packs packs;

    Shifting(Ledger ledger, Places places, Wholesale wholesale, Packs packs) {
        this.ledger = ledger;
        this.places = places;
        this.wholesale = wholesale;
        this.packs = packs;
    }

    /** To other premises; where they belong to another legal entity, with its record as wholesale (MH-09). */
    Outcome<Posted> send(Work work, Movement movement) {
        var to = movement.links().otherPremises().orElseThrow();
        var products =
                movement.lines().stream().map(line -> line.lot().product()).toList();
        return wholesale
                .may(work, movement.premises(), to, products)
                .then(authority -> ledger.enter(work, movement).then(posted -> {
                    authority.ifPresent(given -> wholesale.supplied(work, posted.movement(), given));
                    return Outcome.done(posted);
                }));
    }

    /** Where an act may take from and put to. */
    record Route(MovementKind kind, Predicate<PlaceKind> from, Predicate<PlaceKind> to) {}

    /** From place to place at the same premises. */
    Outcome<Posted> move(Work work, Shift shift, Route route) {
        var to = shift.to();
        if (to.filter(shift.from()::equals).isPresent()) {
            return refused(StockRefusal.Plain.SAME_PLACE);
        }
        return place(work, shift.premises(), shift.from(), "from", route.from(), StockRefusal.Plain.WRONG_FROM)
                .then(_ -> to.map(
                                id -> place(work, shift.premises(), id, "to", route.to(), StockRefusal.Plain.WRONG_TO))
                        .orElseGet(() -> refused(new PlaceRefusal.Unknown("to"))))
                .then(target -> kept(work, shift, target))
                .then(target -> post(work, shift, route.kind(), Optional.of(target.id())));
    }

    /** What must be in safe custody goes into a controlled drugs cabinet, or is set apart (CD-46). */
    private Outcome<Place> kept(Work work, Shift shift, Place target) {
        boolean open = switch (target.kind()) {
            case SHELF, FRIDGE, GOODS_IN, TRANSIT -> true;
            case CD_CABINET, QUARANTINE -> false;
        };
        return open
                        && packs.byCode(work, shift.lot().product())
                                .filter(pack -> pack.schedule().safeCustody())
                                .isPresent()
                ? refused(StockRefusal.Register.SAFE_CUSTODY)
                : done(target);
    }

    /** Out of the premises' stock altogether. */
    Outcome<Posted> remove(Work work, Shift shift, Route route) {
        return place(work, shift.premises(), shift.from(), "from", route.from(), StockRefusal.Plain.WRONG_FROM)
                .then(_ -> post(work, shift, route.kind(), Optional.empty()));
    }

    Outcome<Place> place(
            Work work, PremisesId premises, UUID id, String field, Predicate<PlaceKind> suits, StockRefusal wrong) {
        return places.find(work, premises, id)
                .map(place -> suits.test(place.kind()) ? done(place) : Outcome.<Place>refused(wrong))
                .orElseGet(() -> refused(new PlaceRefusal.Unknown(field)));
    }

    private Outcome<Posted> post(Work work, Shift shift, MovementKind kind, Optional<UUID> to) {
        return ledger.lockShelf(work, shift.premises(), shift.lot().product())
                .takeAt(shift.lot(), shift.from(), shift.quantity())
                .then(_ -> ledger.when(work, shift.occurredAt()))
                .then(at -> ledger.enter(
                        work,
                        Movement.of(
                                kind,
                                shift.premises(),
                                List.of(new Line(shift.lot(), shift.quantity(), Optional.of(shift.from()), to)),
                                shift.why(),
                                at)));
    }
}
