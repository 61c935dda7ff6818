package uk.co.pharmacyiq.inventory.expiring;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.inventory.places.PlaceRefusal;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Begins a round along one place. */
@Service
public class BeginExpiryRound {

    public static final String PERMISSION = "stock.quarantine";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_ROUND_BEGIN";

    private static final Action<UUID> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, UUID.class);

    /** Where, and how many days ahead: from 0, which is what has expired, to 366. */
    public record Request(PremisesId premises, UUID place, int days) {
        public Request {
            if (days < 0 || days > 366) {
                throw new IllegalArgumentException("from 0 to 366 days");
            }
        }
    }

    private final UseCases useCases;
    private final RoundStore store;
    private final Places places;

    BeginExpiryRound(UseCases useCases, RoundStore store, Places places) {
        this.useCases = useCases;
        this.store = store;
        this.places = places;
    }

    /** Answers the round. */
    public Outcome<UUID> begin(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()),
                work -> places.find(work, request.premises(), request.place())
                        .filter(place -> place.kind().supplies())
                        .map(place -> begin(work, request, place))
                        .orElseGet(() -> refused(new PlaceRefusal.Unknown("place"))));
    }

    private Outcome<UUID> begin(Work work, Request request, Place place) {
        var round = TimeOrderedId.next();
        var until = work.today().plusDays(request.days());
        store.begin(work, round, request.premises(), place.id(), until);
        int batches = store.list(work, round, place.id(), until);
        if (batches == 0) {
            return refused(ExpiryRefusal.NOTHING);
        }
        work.about("round", round);
        work.note("place", place.name());
        work.note("batches", batches);
        return done(round);
    }
}
