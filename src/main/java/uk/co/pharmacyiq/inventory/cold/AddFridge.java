package uk.co.pharmacyiq.inventory.cold;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Puts a fridge on the register: from today on it is read on every trading day. */
@Service
public class AddFridge {

    public static final String PERMISSION = "stock.fridge-add";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_FRIDGE_ADD";

    private static final Action<Fridge> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Fridge.class);

    /** What a person tells about a fridge. */
    public record Request(PremisesId premises, UUID place, Fridge.Plate plate, Optional<LocalDate> calibratedOn) {}

    private final UseCases useCases;
    private final FridgeStore fridges;
    private final Places places;

    AddFridge(UseCases useCases, FridgeStore fridges, Places places) {
        this.useCases = useCases;
        this.fridges = fridges;
        this.places = places;
    }

    public Outcome<Fridge> add(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> {
            boolean suits = places.find(work, request.premises(), request.place())
                    .filter(place -> place.kind() == PlaceKind.FRIDGE)
                    .isPresent();
            if (!suits) {
                return refused(ColdRefusal.PLACE_UNSUITED);
            }
            var fridge = new Fridge(
                    TimeOrderedId.next(),
                    request.premises(),
                    request.place(),
                    request.plate(),
                    request.calibratedOn(),
                    work.today());
            if (!fridges.add(work, fridge)) {
                return refused(ColdRefusal.NAME_TAKEN);
            }
            work.about("fridge", fridge.id());
            work.note("fridge", fridge.name());
            return done(fridge);
        });
    }
}
