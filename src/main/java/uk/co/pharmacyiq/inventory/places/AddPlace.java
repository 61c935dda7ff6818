package uk.co.pharmacyiq.inventory.places;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Adds a shelf, a fridge or a cabinet to premises. */
@Service
public class AddPlace {

    public static final String PERMISSION = "stock.places";

    /** The name of the act on the record. */
    public static final String ACT = "PLACE_ADD";

    private static final Action<Place> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Place.class);

    /**
     * What a person tells about a place.
     *
     * @throws IllegalArgumentException for a kind that every premises has exactly once
     */
    public record Request(PremisesId premises, String code, String name, PlaceKind kind) {
        public Request {
            if (!kind.isAdded()) {
                throw new IllegalArgumentException("such a place is not added");
            }
        }
    }

    private final UseCases useCases;
    private final PlaceStore places;

    AddPlace(UseCases useCases, PlaceStore places) {
        this.useCases = useCases;
        this.places = places;
    }

    public Outcome<Place> add(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> {
            var place = new Place(
                    TimeOrderedId.next(), request.premises(), request.code(), request.name(), request.kind(), 1);
            if (!places.add(work, place)) {
                return refused(new PlaceRefusal.CodeTaken());
            }
            work.about("place", place.id());
            work.note("place", place.name());
            return done(place);
        });
    }
}
