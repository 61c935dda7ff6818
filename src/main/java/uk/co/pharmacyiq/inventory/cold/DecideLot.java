package uk.co.pharmacyiq.inventory.cold;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ledger.Ledger;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Movement;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * A pharmacist decides on a lot that was kept at the wrong temperature: it goes back to its fridge, or is to be destroyed. What
 * is to be destroyed stays in quarantine until its waste is booked, with the second person that may take.
 */
@Service
public class DecideLot {

    public static final String PERMISSION = "stock.cold-decide";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_FRIDGE_DECIDE";

    private static final Action<Boolean> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Boolean.class)
            .by(Profession.PHARMACIST);

    /** What is decided on which lot of which fridge, and why. */
    public record Request(PremisesId premises, UUID fridge, UUID lot, Excursion.Decision decision, String why) {
        public Request {
            if (why.isBlank()) {
                throw new IllegalArgumentException("a decision has a reason");
            }
        }
    }

    private final UseCases useCases;
    private final FridgeStore fridges;
    private final ExcursionStore excursions;
    private final Ledger ledger;
    private final Places places;

    DecideLot(UseCases useCases, FridgeStore fridges, ExcursionStore excursions, Ledger ledger, Places places) {
        this.useCases = useCases;
        this.fridges = fridges;
        this.excursions = excursions;
        this.ledger = ledger;
        this.places = places;
    }

    public Outcome<Boolean> decide(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("fridge", request.fridge()),
                work -> fridges.find(work, request.premises(), request.fridge())
                        .map(fridge -> decide(work, fridge, request))
                        .orElseGet(() -> refused(ColdRefusal.UNKNOWN)));
    }

    private Outcome<Boolean> decide(Work work, Fridge fridge, Request request) {
        for (var excursion : excursions.of(work, fridge.id())) {
            for (var held : excursion.lots()) {
                if (held.id().equals(request.lot())) {
                    return held.decided().isPresent()
                            ? refused(ColdRefusal.DECIDED_ALREADY)
                            : decide(work, fridge, excursion, held, request);
                }
            }
        }
        return refused(ColdRefusal.LOT_UNKNOWN);
    }

    private Outcome<Boolean> decide(
            Work work, Fridge fridge, Excursion excursion, Excursion.Held held, Request request) {
        return (switch (request.decision()) {
                    case RELEASE -> release(work, fridge, held, request).then(movement -> done(Optional.of(movement)));
                    case DESTROY -> done(Optional.<UUID>empty());
                })
                .then(movement -> {
                    work.about("fridge", fridge.id());
                    work.note("fridge", fridge.name());
                    work.note("decision", request.decision().title());
                    work.note("medicine", held.name());
                    work.note("batch", held.lot().batch());
                    var decided = new Excursion.Decided(request.decision(), work.person(), work.now(), request.why());
                    return excursions.decide(work, excursion.id(), held.id(), decided, movement)
                            ? done(true)
                            : refused(ColdRefusal.DECIDED_ALREADY);
                });
    }

    private Outcome<UUID> release(Work work, Fridge fridge, Excursion.Held held, Request request) {
        var quarantine =
                places.only(work, fridge.premises(), PlaceKind.QUARANTINE).id();
        var note = request.why().length() <= 200 ? request.why() : request.why().substring(0, 200);
        return ledger.lockShelf(work, fridge.premises(), held.lot().product())
                .takeAt(held.lot(), quarantine, held.quantity())
                .then(_ -> ledger.enter(
                        work,
                        Movement.of(
                                MovementKind.RELEASE,
                                fridge.premises(),
                                List.of(new Line(
                                        held.lot(),
                                        held.quantity(),
                                        Optional.of(quarantine),
                                        Optional.of(fridge.place()))),
                                Optional.of(new Why(Reason.FOUND_FIT, note)),
                                work.now())))
                .then(posted -> done(posted.movement()));
    }
}
