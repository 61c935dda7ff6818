package uk.co.pharmacyiq.inventory.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.PARACETAMOL;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.inventory.AdjustStock;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.ReverseMovement;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.tenancy.ChangeSetting;

/** The shelf is counted while the counter goes on selling from it. */
class CountWhileTradingTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    private TestPharmacy pharmacy;
    private Lot lot;
    private UUID place;

    @BeforeEach
    void five_hundred_tablets_stand_in_goods_in() {
        pharmacy = TestPharmacy.open(application);
        lot = pharmacy.lot("COUNT1", LocalDate.now().plusYears(1));
        var delivered = new ReceiveStock.Delivered(lot, Quantity.of(500));
        var thisMorning = Optional.of(Instant.now().minus(Duration.ofHours(5)));
        done(bean(ReceiveStock.class)
                .receive(
                        pharmacy.technician(),
                        new ReceiveStock.Request(pharmacy.premises(), List.of(delivered), thisMorning)));
        place = pharmacy.place(pharmacy.premises(), PlaceKind.GOODS_IN).id();
    }

    @Test
    @DisplayName("Counting while colleagues issue gives no false difference, whoever has a pack in the hand")
    void counting_while_issuing_gives_no_false_difference() throws Exception {
        set("stock.count-minutes", "60"); // a slow machine keeps packs in hands for long
        var count = begin(false);
        var physical = new AtomicLong(500);
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 60; i++) {
            tasks.add(() -> {
                // A pack leaves the shelf first, and is booked a moment later.
                physical.addAndGet(-2);
                Thread.sleep(ThreadLocalRandom.current().nextInt(40));
                done(issue(2, Optional.empty()));
                return true;
            });
            if (i % 6 == 5) {
                tasks.add(() -> {
                    done(enter(count, physical.get(), Optional.empty()));
                    return true;
                });
            }
        }
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(tasks)) {
                answer.get();
            }
        }
        assertThat(pharmacy.units(lot)).isEqualTo(380);
        var last = comparison(count);
        assertThat(last.result()).isIn(Comparison.Result.AGREES, Comparison.Result.EXPLAINED);
        done(finish(count));
    }

    @Test
    @DisplayName(
            "What was sold after a batch was counted does not count against it, and the correction is by what was missing")
    void later_sales_do_not_count_against_it() {
        atOnceCorrectable();
        var count = begin(false);
        done(enter(count, 490, Optional.empty()));
        done(issue(100, Optional.empty()));
        assertThat(comparison(count).difference()).isEqualByComparingTo("-10");
        assertThat(comparison(count).result()).isEqualTo(Comparison.Result.DIFFERS);
        done(settle(count));
        assertThat(pharmacy.units(lot)).isEqualTo(390);
        assertThat(sheet(count).lines().getFirst().state()).isEqualTo(Sheet.State.ADJUSTED);
        assertThat(refusal(settle(count))).isEqualTo("count-decided");
    }

    @Test
    @DisplayName("A sale that is booked after the count but happened before it explains what is missing")
    void a_sale_booked_late_finds_its_place() {
        atOnceCorrectable();
        var count = begin(false);
        done(enter(count, 470, Optional.empty()));
        assertThat(comparison(count).result()).isEqualTo(Comparison.Result.DIFFERS);
        done(issue(30, Optional.of(Instant.now().minus(Duration.ofMinutes(20)))));
        assertThat(comparison(count).result()).isEqualTo(Comparison.Result.AGREES);
        assertThat(refusal(settle(count))).isEqualTo("count-no-difference");
    }

    @Test
    @DisplayName("Taking back a booking that never happened, after the count, leaves no difference behind")
    void a_reversal_holds_from_when_it_was_said_to_have_happened() {
        atOnceCorrectable();
        var posted = done(issue(30, Optional.of(Instant.now().minus(Duration.ofMinutes(20)))));
        var count = begin(false);
        done(enter(count, 500, Optional.empty()));
        assertThat(comparison(count).difference()).isEqualByComparingTo("30");
        done(bean(ReverseMovement.class)
                .reverse(
                        pharmacy.technician(),
                        new ReverseMovement.Request(
                                pharmacy.premises(), posted.movement(), new Why(Reason.NOT_DONE, ""))));
        assertThat(comparison(count).result()).isEqualTo(Comparison.Result.AGREES);
    }

    @Test
    @DisplayName("One difference is corrected once, though two people counted it on two sheets")
    void two_sheets_correct_one_difference_once() {
        atOnceCorrectable();
        var first = begin(false);
        var second = begin(true);
        done(enter(first, 480, Optional.empty()));
        done(enter(second, 480, Optional.empty()));
        done(settle(first));
        assertThat(comparison(second).result()).isEqualTo(Comparison.Result.AGREES);
        assertThat(pharmacy.units(lot)).isEqualTo(480);
        var by = new AdjustStock.Request(
                new Shift(
                        pharmacy.premises(),
                        lot,
                        Quantity.of(1),
                        place,
                        Optional.empty(),
                        Optional.of(new Why(Reason.MISSING, "")),
                        Optional.empty()),
                AdjustStock.Direction.OUT);
        done(bean(AdjustStock.class).adjust(pharmacy.technician(), by));
        assertThat(comparison(second).difference()).isEqualByComparingTo("1");
    }

    @Test
    @DisplayName("Where stock moved during the count and it still differs, it is counted again, not corrected")
    void what_moved_meanwhile_is_counted_again() {
        var count = begin(false);
        done(issue(2, Optional.empty()));
        done(enter(count, 400, Optional.empty()));
        assertThat(comparison(count).result()).isEqualTo(Comparison.Result.UNSURE);
        assertThat(refusal(settle(count))).isEqualTo("count-moved");
        assertThat(refusal(finish(count))).isEqualTo("count-open-differences");
        var entry = sheet(count).lines().getFirst().counted().orElseThrow().entry();
        done(bean(CountAgain.class)
                .again(pharmacy.technician(), new CountAgain.Request(pharmacy.premises(), count, entry)));
        assertThat(sheet(count).lines().getFirst().state()).isEqualTo(Sheet.State.COUNT_AGAIN);
    }

    @Test
    @DisplayName("A difference counted only now waits, because colleagues may have the rest in their hands")
    void a_fresh_difference_waits() {
        pharmacy.receive(pharmacy.lot("OLD", LocalDate.now().plusYears(2)), 10);
        var count = begin(false);
        var old = pharmacy.lot("FOUND", LocalDate.now().plusYears(2));
        done(enter(count, old, 16, Optional.empty()));
        assertThat(refusal(settle(count))).isEqualTo("count-too-fresh");
        done(enter(count, old, 16, Optional.of(Instant.now().minus(Duration.ofMinutes(5)))));
        done(settle(count));
        assertThat(pharmacy.units(old)).isEqualTo(16);
    }

    private void atOnceCorrectable() {
        set("stock.count-minutes", "0");
    }

    private void set(String name, String value) {
        done(bean(ChangeSetting.class)
                .change(
                        pharmacy.as(Role.MASTER_ADMINISTRATOR),
                        new ChangeSetting.Request(name, value, Optional.empty())));
    }

    private UUID begin(boolean blind) {
        return done(bean(BeginCount.class)
                .begin(
                        pharmacy.technician(),
                        new BeginCount.Request(pharmacy.premises(), place, BeginCount.Scope.DUE, blind, 40)));
    }

    private Outcome<UUID> enter(UUID count, long units, Optional<Instant> at) {
        return enter(count, lot, units, at);
    }

    private Outcome<UUID> enter(UUID count, Lot counted, long units, Optional<Instant> at) {
        return bean(EnterCount.class)
                .enter(
                        pharmacy.technician(),
                        new EnterCount.Request(pharmacy.premises(), count, counted, 0, Quantity.of(units), at));
    }

    private Outcome<SettleCount.Settled> settle(UUID count) {
        var items = sheet(count).lines().stream()
                .flatMap(line -> line.counted().stream())
                .map(one -> new SettleCount.Item(one.entry(), new Why(Reason.COUNTED, "")))
                .toList();
        return bean(SettleCount.class)
                .settle(pharmacy.technician(), new SettleCount.Request(pharmacy.premises(), count, items));
    }

    private Outcome<UUID> finish(UUID count) {
        return bean(FinishCount.class)
                .finish(pharmacy.technician(), new FinishCount.Request(pharmacy.premises(), count));
    }

    private Sheet sheet(UUID count) {
        return done(bean(ViewCount.class).view(pharmacy.technician(), pharmacy.premises(), count));
    }

    private Comparison comparison(UUID count) {
        return sheet(count).lines().stream()
                .filter(line -> line.lot().equals(lot))
                .findFirst()
                .flatMap(Sheet.Line::counted)
                .orElseThrow()
                .comparison();
    }

    private Outcome<Posted> issue(long units, Optional<Instant> at) {
        return bean(IssueStock.class)
                .issue(
                        pharmacy.technician(),
                        new IssueStock.Request(
                                pharmacy.premises(),
                                PARACETAMOL,
                                Quantity.of(units),
                                Optional.empty(),
                                Optional.empty(),
                                at));
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
