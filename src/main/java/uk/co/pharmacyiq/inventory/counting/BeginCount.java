package uk.co.pharmacyiq.inventory.counting;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.PlaceRefusal;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Begins a count at a place: of what is due there, or of all of it. Stock goes on moving. */
@Service
public class BeginCount {

    public static final String PERMISSION = "stock.count";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_COUNT_BEGIN";

    private static final Action<UUID> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, UUID.class);

    /** What is counted. */
    public enum Scope {
        DUE,
        ALL
    }

    /**
     * What to count where.
     *
     * @param blind whether the books are hidden until a batch has been counted
     * @param most how many products at most, the most pressing first; where all is counted it does not matter
     */
    public record Request(PremisesId premises, UUID place, Scope scope, boolean blind, int most) {
        public Request {
            if (most < 1 || most > 500) {
                throw new IllegalArgumentException("from 1 to 500 products");
            }
        }
    }

    private final UseCases useCases;
    private final CountStore store;
    private final Planning planning;
    private final Places places;

    BeginCount(UseCases useCases, CountStore store, Planning planning, Places places) {
        this.useCases = useCases;
        this.store = store;
        this.planning = planning;
        this.places = places;
    }

    /** Answers the sheet. */
    public Outcome<UUID> begin(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()),
                work -> places.find(work, request.premises(), request.place())
                        .filter(place -> place.kind() != PlaceKind.TRANSIT)
                        .map(place -> begin(work, request, place))
                        .orElseGet(() -> refused(new PlaceRefusal.Unknown("place"))));
    }

    private Outcome<UUID> begin(Work work, Request request, Place place) {
        var count = TimeOrderedId.next();
        store.begin(work, count, request.premises(), place.id(), request.blind());
        int batches = store.list(work, count, place.id(), products(work, request, place));
        if (batches == 0) {
            return refused(CountRefusal.NOTHING_TO_COUNT);
        }
        work.about("count", count);
        work.note("place", place.name());
        work.note("batches", batches);
        return done(count);
    }

    private Optional<Collection<DmdCode>> products(Work work, Request request, Place place) {
        return switch (request.scope()) {
            case ALL -> Optional.empty();
            case DUE ->
                Optional.of(planning.plan(work, place).lines().stream()
                        .filter(due -> due.dueOn(work.today()))
                        .limit(request.most())
                        .map(due -> due.held().product())
                        .toList());
        };
    }
}
