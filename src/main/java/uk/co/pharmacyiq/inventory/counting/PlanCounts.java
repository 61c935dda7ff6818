package uk.co.pharmacyiq.inventory.counting;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Says what is due to be counted at each place, why, and which counts were begun lately. */
@Service
public class PlanCounts {

    public static final String PERMISSION = "stock.count";

    private static final Action<View> ACTION =
            Action.looks("STOCK_COUNT_PLAN_VIEW", PERMISSION, Action.Scope.PREMISES, View.class);

    /** What is due at one place. */
    public record AtPlace(Place place, CyclePlan plan) {}

    /** A count that was begun lately. */
    public record Begun(UUID count, Place place, boolean blind, Instant at, Optional<Instant> finishedAt) {}

    /** The plan of premises, place by place. */
    public record View(LocalDate today, List<AtPlace> places, List<Begun> begun) {
        public View {
            places = List.copyOf(places);
            begun = List.copyOf(begun);
        }
    }

    private final UseCases useCases;
    private final SheetStore sheets;
    private final Places places;
    private final Planning planning;

    PlanCounts(UseCases useCases, SheetStore sheets, Places places, Planning planning) {
        this.useCases = useCases;
        this.sheets = sheets;
        this.places = places;
        this.planning = planning;
    }

    public Outcome<View> view(Actor actor, PremisesId premises) {
        return useCases.perform(actor, ACTION, Target.at(premises), work -> {
            var here = places.at(work, premises).stream()
                    .filter(place -> place.kind() != PlaceKind.TRANSIT)
                    .toList();
            var due = new ArrayList<AtPlace>();
            here.forEach(place -> due.add(new AtPlace(place, planning.plan(work, place))));
            var begun = sheets.lately(work, premises).stream()
                    .flatMap(head -> here.stream()
                            .filter(place -> place.id().equals(head.place()))
                            .map(place -> new Begun(head.id(), place, head.blind(), head.begunAt(), head.finishedAt())))
                    .toList();
            return done(new View(work.today(), due, begun));
        });
    }
}
