package uk.co.pharmacyiq.launcher.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.inventory.PutAwayStock;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.launcher.demonstration.Delivery.Item;
import uk.co.pharmacyiq.launcher.demonstration.Enrolling.Enrolled;

/** Fills the shelves of an organisation with a month of deliveries, and lets a month of work take from them. */
@Component
@Lazy
class Stocking {

    private static final Duration UNPACKING = Duration.ofHours(2);

    private final Assortment assortment;
    private final Receiving receiving;
    private final MonthOfWork work;
    private final Enrolling enrolling;
    private final Clock clock;

    Stocking(Assortment assortment, Receiving receiving, MonthOfWork work, Enrolling enrolling, Clock clock) {
        this.assortment = assortment;
        this.receiving = receiving;
        this.work = work;
        this.enrolling = enrolling;
        this.clock = clock;
    }

    /** Somebody at work at premises whose places are known. */
    record Bench(Enrolled who, PremisesId premises, Map<PlaceKind, UUID> places) {

        UUID place(PlaceKind kind) {
            var place = places.get(kind);
            if (place == null) {
                throw new IllegalStateException("premises without " + kind);
            }
            return place;
        }

        UUID placeOf(Item item) {
            return place(Assortment.kindOfPlace(item.pack()));
        }
    }

    /** When it is done everybody is signed out again. */
    void fill(Staffed organisation, Random random) {
        var now = clock.instant();
        for (var premises : organisation.premises()) {
            var technician = organisation.at(premises.id(), Role.TECHNICIAN);
            var packs = assortment.choose(enrolling.actor(technician), random);
            var deliveries = Delivery.lastMonth(packs, now, random);
            var goodsIn = receiving.bench(technician, premises.id());
            receiving.takeIn(goodsIn, deliveries);
            var counter = new Bench(organisation.responsible(premises), premises.id(), goodsIn.places());
            work.happen(counter, deliveries, new MonthOfWork.When(now, random));
            if (premises.equals(organisation.premises().getFirst())) {
                work.send(counter, organisation.premises().getLast().id(), deliveries, now);
            }
        }
        organisation.members().forEach(member -> enrolling.signOut(member.enrolled()));
    }

    /** Goods in. */
    @Component
    @Lazy
    static class Receiving {

        /** So many lines of the last delivery still stand in goods-in. */
        private static final int NOT_PUT_AWAY = 4;

        private final ReceiveStock receiveStock;
        private final PutAwayStock putAwayStock;
        private final Places places;
        private final Enrolling enrolling;

        Receiving(ReceiveStock receiveStock, PutAwayStock putAwayStock, Places places, Enrolling enrolling) {
            this.receiveStock = receiveStock;
            this.putAwayStock = putAwayStock;
            this.places = places;
            this.enrolling = enrolling;
        }

        Bench bench(Enrolled who, PremisesId premises) {
            var found = new EnumMap<PlaceKind, UUID>(PlaceKind.class);
            for (Place place :
                    Expected.done(places.list(enrolling.actor(who), premises)).places()) {
                found.putIfAbsent(place.kind(), place.id());
            }
            return new Bench(who, premises, Map.copyOf(found));
        }

        void takeIn(Bench bench, List<Delivery> deliveries) {
            for (var delivery : deliveries) {
                var lines = delivery.items().stream()
                        .map(item -> new ReceiveStock.Delivered(item.lot(), item.quantity()))
                        .toList();
                var request = new ReceiveStock.Request(
                        bench.premises(), lines, Optional.of(delivery.at()), Optional.of(Counterparts.WHOLESALER));
                Expected.done(receiveStock.receive(enrolling.actor(bench.who()), request));
                var items = delivery.items();
                int left = delivery.equals(deliveries.getLast()) ? NOT_PUT_AWAY : 0;
                items.subList(0, items.size() - left)
                        .forEach(item -> putAway(bench, item, delivery.at().plus(UNPACKING)));
            }
        }

        private void putAway(Bench bench, Item item, Instant at) {
            var shift = new Shift(
                    bench.premises(),
                    item.lot(),
                    item.quantity(),
                    bench.place(PlaceKind.GOODS_IN),
                    Optional.of(bench.placeOf(item)),
                    Optional.empty(),
                    Optional.of(at));
            Expected.done(putAwayStock.putAway(enrolling.actor(bench.who()), shift));
        }
    }
}
