package uk.co.pharmacyiq.inventory.places;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Gives a place another name. Whoever looked at an older version is told, and nothing is overwritten. */
@Service
public class RenamePlace {

    public static final String PERMISSION = "stock.places";

    /** The name of the act on the record. */
    public static final String ACT = "PLACE_RENAME";

    private static final Action<Place> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Place.class);

    /** The new name, and the version of the place it was thought up for. */
    public record Request(PremisesId premises, UUID place, String name, int version) {}

    private final UseCases useCases;
    private final PlaceStore places;

    RenamePlace(UseCases useCases, PlaceStore places) {
        this.useCases = useCases;
        this.places = places;
    }

    public Outcome<Place> rename(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("place", request.place()),
                work -> places.find(work, request.premises(), request.place())
                        .map(place -> rename(work, place, request))
                        .orElseGet(() -> refused(new PlaceRefusal.Unknown("place"))));
    }

    private Outcome<Place> rename(Work work, Place place, Request request) {
        if (place.version() != request.version() || !places.rename(work, place, request.name())) {
            return refused(new PlaceRefusal.Changed());
        }
        work.note("name.before", place.name());
        work.note("name.after", request.name());
        return done(new Place(
                place.id(), place.premises(), place.code(), request.name(), place.kind(), place.version() + 1));
    }
}
