package uk.co.pharmacyiq.inventory.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.inventory.ledger.Shelf.Holding;
import uk.co.pharmacyiq.inventory.ledger.Shelf.Take;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Quantity;

class ShelfTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final UUID SHELF = new UUID(0, 1);
    private static final UUID QUARANTINE = new UUID(0, 2);
    private static final UUID GOODS_IN = new UUID(0, 3);

    private final Lot expired = lot("OLD", TODAY.minusDays(1));
    private final Lot lastDay = lot("TODAY", TODAY);
    private final Lot fresh = lot("FRESH", TODAY.plusYears(1));

    @Test
    void takes_the_earliest_expiry_first() {
        assertThat(shelf(on(fresh, 10), on(lastDay, 10)).allocate(Quantity.of(12), TODAY))
                .isEqualTo(done(List.of(take(lastDay, 10), take(fresh, 2))));
    }

    @Test
    @DisplayName("MH-06 a pack is good through its printed day and never supplied after it")
    void leaves_expired_packs_alone() {
        assertThat(shelf(on(expired, 50), on(lastDay, 1), on(fresh, 10)).allocate(Quantity.of(1), TODAY))
                .isEqualTo(done(List.of(take(lastDay, 1))));
        assertThat(shelf(on(lastDay, 1)).allocate(Quantity.of(1), TODAY.plusDays(1)))
                .isEqualTo(refused(new StockRefusal.NotEnough(Quantity.ZERO)));
        var november = Expiry.parse("11/2026").orElseThrow();
        assertThat(november.usableOn(LocalDate.of(2026, 11, 30))).isTrue();
        assertThat(november.usableOn(LocalDate.of(2026, 12, 1))).isFalse();
    }

    @Test
    void never_takes_from_quarantine_or_from_what_is_on_its_way() {
        var apart = new Holding(lastDay, QUARANTINE, PlaceKind.QUARANTINE, Quantity.of(9));
        var coming = new Holding(lastDay, QUARANTINE, PlaceKind.TRANSIT, Quantity.of(9));
        assertThat(shelf(apart, coming).allocate(Quantity.of(1), TODAY))
                .isEqualTo(refused(new StockRefusal.NotEnough(Quantity.ZERO)));
        assertThat(shelf(apart).allocateFrom(lastDay, Quantity.of(1), TODAY, true))
                .isEqualTo(refused(StockRefusal.Plain.QUARANTINED));
    }

    @Test
    void takes_what_is_put_away_before_what_still_stands_in_goods_in() {
        var standing = new Holding(fresh, GOODS_IN, PlaceKind.GOODS_IN, Quantity.of(5));
        assertThat(shelf(standing, on(fresh, 5)).allocate(Quantity.of(6), TODAY))
                .isEqualTo(done(List.of(take(fresh, 5), new Take(fresh, GOODS_IN, Quantity.of(1)))));
    }

    @Test
    void tells_how_much_is_left_when_there_is_not_enough() {
        assertThat(shelf(on(expired, 50), on(fresh, 10)).allocate(Quantity.of(11), TODAY))
                .isEqualTo(refused(new StockRefusal.NotEnough(Quantity.of(10))));
    }

    @Test
    void a_later_batch_before_an_earlier_one_needs_a_reason() {
        var shelf = shelf(on(fresh, 10), on(lastDay, 10));
        assertThat(shelf.allocateFrom(fresh, Quantity.of(1), TODAY, false))
                .isEqualTo(refused(new StockRefusal.NotFirstToExpire(lastDay)));
        assertThat(shelf.allocateFrom(fresh, Quantity.of(1), TODAY, true)).isEqualTo(done(List.of(take(fresh, 1))));
        assertThat(shelf.allocateFrom(lastDay, Quantity.of(1), TODAY, false))
                .isEqualTo(done(List.of(take(lastDay, 1))));
    }

    @Test
    void an_expired_batch_in_the_hand_is_refused_whatever_the_reason() {
        assertThat(shelf(on(expired, 10)).allocateFrom(expired, Quantity.of(1), TODAY, true))
                .isEqualTo(refused(StockRefusal.Plain.EXPIRED));
    }

    @Test
    void whatever_stands_there_the_allocation_is_exact_in_order_and_from_usable_stock_only() {
        for (long seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var holdings = new ArrayList<Holding>();
            for (int i = 0; i < random.nextInt(8); i++) {
                holdings.add(new Holding(
                        lot("B" + i, TODAY.plusDays(random.nextInt(7) - 3)),
                        new UUID(0, i),
                        PlaceKind.values()[random.nextInt(PlaceKind.values().length)],
                        Quantity.of(1 + random.nextInt(5))));
            }
            var wanted = Quantity.of(1 + random.nextInt(12));
            check(seed, holdings, wanted, new Shelf(holdings).allocate(wanted, TODAY));
        }
    }

    private static void check(long seed, List<Holding> holdings, Quantity wanted, Outcome<List<Take>> outcome) {
        var usable = holdings.stream()
                .filter(holding -> holding.kind().supplies()
                        && !holding.lot().expiry().lastDay().isBefore(TODAY))
                .toList();
        var left = usable.stream().map(Holding::quantity).reduce(Quantity.ZERO, Quantity::plus);
        switch (outcome) {
            case Refused<?>(var reason) -> {
                assertThat(reason).as("seed " + seed).isEqualTo(new StockRefusal.NotEnough(left));
                assertThat(wanted).as("seed " + seed).isGreaterThan(left);
            }
            case Done<List<Take>>(var takes) -> {
                assertThat(takes.stream().map(Take::quantity).reduce(Quantity.ZERO, Quantity::plus))
                        .as("seed " + seed)
                        .isEqualTo(wanted);
                assertThat(takes.stream().map(take -> take.lot().expiry()))
                        .as("seed " + seed)
                        .isSorted();
                for (var take : takes) {
                    assertThat(usable)
                            .as("seed " + seed)
                            .anyMatch(holding -> holding.place().equals(take.from())
                                    && holding.lot().equals(take.lot())
                                    && take.quantity().compareTo(holding.quantity()) <= 0);
                }
                var last = takes.getLast().lot().expiry();
                assertThat(usable)
                        .as("seed " + seed + ": nothing that expires earlier was passed over")
                        .filteredOn(holding -> holding.lot().expiry().compareTo(last) < 0)
                        .allMatch(holding ->
                                takes.contains(new Take(holding.lot(), holding.place(), holding.quantity())));
            }
        }
    }

    private static Shelf shelf(Holding... holdings) {
        return new Shelf(List.of(holdings));
    }

    private static Lot lot(String batch, LocalDate expiry) {
        return new Lot(new DmdCode("322236009"), new BatchNumber(batch), new Expiry(expiry));
    }

    private static Holding on(Lot lot, long units) {
        return new Holding(lot, SHELF, PlaceKind.SHELF, Quantity.of(units));
    }

    private static Take take(Lot lot, long units) {
        return new Take(lot, SHELF, Quantity.of(units));
    }
}
