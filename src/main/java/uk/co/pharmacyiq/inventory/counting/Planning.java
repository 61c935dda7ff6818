package uk.co.pharmacyiq.inventory.counting;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.work.Work;

/** Draws up the plan of a place from what lies there. */
@Component
class Planning {

    private final PlanStore store;
    private final Pricing pricing;
    private final CountSettings settings;

    Planning(PlanStore store, Pricing pricing, CountSettings settings) {
        this.store = store;
        this.pricing = pricing;
        this.settings = settings;
    }

    /** What is due at a place; register drugs are not counted here. */
    CyclePlan plan(Work work, Place place) {
        var held = store.held(work, place.id());
        var priced = pricing.of(work, held.stream().map(PlanStore.Held::product).toList());
        var countable = held.stream()
                .filter(one -> !priced.register(one.product()))
                .map(one -> new CyclePlan.Held(
                        one.product(),
                        one.name(),
                        priced.pence(
                                one.product(),
                                one.quantity().value(),
                                one.packSize().value()),
                        one.counted(),
                        one.differed(),
                        priced.controlled(one.product())))
                .toList();
        return CyclePlan.of(countable, work.today(), settings.intervals(work));
    }
}
