package uk.co.pharmacyiq.inventory.places;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.tenancy.PremisesAdded;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Lists the places of premises, and gives new premises the places that all have. */
@Service
public class Places {

    public static final String PERMISSION = "stock.find";

    private static final Action<Listing> ACTION =
            Action.looks("PLACE_LIST", PERMISSION, Action.Scope.PREMISES, Listing.class);

    /** The places, by kind and code. */
    public record Listing(List<Place> places) {}

    private final UseCases useCases;
    private final PlaceStore places;

    Places(UseCases useCases, PlaceStore places) {
        this.useCases = useCases;
        this.places = places;
    }

    public Outcome<Listing> list(Actor actor, PremisesId premises) {
        return useCases.perform(
                actor, ACTION, Target.at(premises), work -> done(new Listing(places.at(work, premises))));
    }

    /** For another module: part of the work already under way. */
    public List<Place> at(Work work, PremisesId premises) {
        return places.at(work, premises);
    }

    public Optional<Place> find(Work work, PremisesId premises, UUID place) {
        return places.find(work, premises, place);
    }

    /** The one place of a kind that every premises has. */
    public Place only(Work work, PremisesId premises, PlaceKind kind) {
        return places.at(work, premises).stream()
                .filter(place -> place.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("premises without " + kind));
    }

    /** Adds a place, as part of the work already under way. */
    public Place add(Work work, PremisesId premises, String code, String name, PlaceKind kind) {
        var place = new Place(TimeOrderedId.next(), premises, code, name, kind, 1);
        places.add(work, place);
        return place;
    }

    @EventListener
    void hear(PremisesAdded added) {
        add(added, "GOODS-IN", "Goods in", PlaceKind.GOODS_IN);
        add(added, "SHELF", "Dispensary shelves", PlaceKind.SHELF);
        add(added, "FRIDGE", "Dispensary fridge", PlaceKind.FRIDGE);
        add(added, "CD", "Controlled drugs cabinet", PlaceKind.CD_CABINET);
        add(added, "QUARANTINE", "Quarantine", PlaceKind.QUARANTINE);
        add(added, "TRANSIT", "On its way here", PlaceKind.TRANSIT);
    }

    private void add(PremisesAdded added, String code, String name, PlaceKind kind) {
        add(added.work(), added.premises(), code, name, kind);
    }
}
