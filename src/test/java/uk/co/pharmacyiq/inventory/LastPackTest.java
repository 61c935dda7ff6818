package uk.co.pharmacyiq.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.PARACETAMOL;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Quantity;

class LastPackTest extends PharmacyTest {

    private static final LocalDate NEXT_YEAR = LocalDate.now().plusYears(1);
    private static final int HISTORIES = Integer.getInteger("pharmacyiq.histories", 40);

    @Autowired
    private ApplicationContext application;

    @Test
    void of_fifty_who_take_the_last_pack_at_once_one_gets_it_and_the_others_are_told_that_none_is_left()
            throws Exception {
        var pharmacy = TestPharmacy.open(application);
        pharmacy.receive(pharmacy.lot("LAST", NEXT_YEAR), 16);
        var outcomes = atOnce(50, () -> issue(pharmacy, 16));
        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .hasSize(49)
                .allSatisfy(refused -> assertThat(TestPharmacy.refusal(refused)).isEqualTo("stock-not-enough"));
        assertThat(unbalanced(pharmacy)).isZero();
    }

    @Test
    void whatever_many_people_do_at_once_the_balance_is_the_sum_of_the_movements_and_never_below_zero()
            throws Exception {
        for (int history = 0; history < HISTORIES; history++) {
            long seed = 1_000L + history;
            var pharmacy = TestPharmacy.open(application);
            var lots = List.of(
                    pharmacy.lot("A", NEXT_YEAR),
                    pharmacy.lot("B", NEXT_YEAR.plusDays(1)),
                    pharmacy.lot("C", NEXT_YEAR));
            lots.forEach(lot -> pharmacy.receive(lot, 20));
            var places = List.of(
                    place(pharmacy, PlaceKind.GOODS_IN),
                    place(pharmacy, PlaceKind.SHELF),
                    place(pharmacy, PlaceKind.QUARANTINE));
            var posted = new ArrayList<Posted>();
            var random = new Random(seed);
            var tasks = new ArrayList<Callable<Outcome<Posted>>>();
            for (int i = 0; i < 25; i++) {
                var act = act(pharmacy, lots.get(random.nextInt(3)), places, random);
                tasks.add(() -> {
                    var outcome = act.get();
                    if (outcome instanceof Done<Posted>(var movement)) {
                        synchronized (posted) {
                            posted.add(movement);
                        }
                    }
                    return outcome;
                });
            }
            run(tasks);
            assertThat(unbalanced(pharmacy)).as("seed " + seed).isZero();
            run(List.copyOf(posted).stream()
                    .<Callable<Outcome<Posted>>>map(movement -> () -> reverse(pharmacy, movement))
                    .toList());
            assertThat(unbalanced(pharmacy))
                    .as("seed " + seed + " after reversals")
                    .isZero();
        }
    }

    private Supplier<Outcome<Posted>> act(TestPharmacy pharmacy, Lot lot, List<UUID> places, Random random) {
        var quantity = Quantity.of(1 + random.nextInt(12));
        var from = places.get(random.nextInt(3));
        var to = places.get(random.nextInt(3));
        return switch (random.nextInt(6)) {
            case 0 -> () -> issue(pharmacy, 1 + quantity.value().longValue());
            case 1 ->
                () -> bean(PutAwayStock.class)
                        .putAway(pharmacy.technician(), shift(pharmacy, lot, quantity, from, to, null));
            case 2 ->
                () -> bean(QuarantineStock.class)
                        .quarantine(pharmacy.technician(), shift(pharmacy, lot, quantity, from, to, Reason.DAMAGED));
            case 3 ->
                () -> bean(ReleaseStock.class)
                        .release(pharmacy.pharmacist(), shift(pharmacy, lot, quantity, from, to, Reason.FOUND_FIT));
            case 4 ->
                () -> bean(WasteStock.class)
                        .waste(pharmacy.technician(), shift(pharmacy, lot, quantity, from, to, Reason.DAMAGED));
            default ->
                () -> bean(SendTransfer.class)
                        .send(
                                pharmacy.technician(),
                                new SendTransfer.Request(
                                        pharmacy.premises(),
                                        pharmacy.otherPremises(),
                                        List.of(new SendTransfer.Part(lot, quantity, from)),
                                        Optional.empty()));
        };
    }

    private Outcome<Posted> reverse(TestPharmacy pharmacy, Posted movement) {
        return bean(ReverseMovement.class)
                .reverse(
                        pharmacy.technician(),
                        new ReverseMovement.Request(
                                pharmacy.premises(), movement.movement(), new Why(Reason.NOT_DONE, "")));
    }

    private static Shift shift(TestPharmacy pharmacy, Lot lot, Quantity quantity, UUID from, UUID to, Reason reason) {
        return new Shift(
                pharmacy.premises(),
                lot,
                quantity,
                from,
                Optional.of(to),
                Optional.ofNullable(reason).map(why -> new Why(why, "")),
                Optional.empty());
    }

    private Outcome<Posted> issue(TestPharmacy pharmacy, long units) {
        return bean(IssueStock.class)
                .issue(
                        pharmacy.technician(),
                        new IssueStock.Request(
                                pharmacy.premises(),
                                PARACETAMOL,
                                Quantity.of(units),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    private static UUID place(TestPharmacy pharmacy, PlaceKind kind) {
        return pharmacy.place(pharmacy.premises(), kind).id();
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    private static List<Outcome<Posted>> atOnce(int people, Callable<Outcome<Posted>> act) throws Exception {
        return run(Collections.nCopies(people, act));
    }

    private static List<Outcome<Posted>> run(List<Callable<Outcome<Posted>>> tasks) throws Exception {
        var outcomes = new ArrayList<Outcome<Posted>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(tasks)) {
                try {
                    outcomes.add(answer.get());
                } catch (ExecutionException crash) {
                    throw new AssertionError("a use case crashed", crash.getCause());
                }
            }
        }
        return outcomes;
    }

    /** Lots whose balance differs from the sum of their movements, or is negative; counted from outside, by SQL. */
    private static long unbalanced(TestPharmacy pharmacy) throws SQLException {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.prepareStatement("""
                        with moved as (
                            select to_place as place, product, batch, expiry, quantity from inventory.line
                             where organisation_id = ? and to_place is not null
                            union all
                            select from_place, product, batch, expiry, -quantity from inventory.line
                             where organisation_id = ? and from_place is not null),
                        sums as (select place, product, batch, expiry, sum(quantity) as quantity
                                   from moved group by 1, 2, 3, 4)
                        select count(*) from sums s
                          full join (select * from inventory.balance where organisation_id = ?) b
                                 on b.place_id = s.place and b.product = s.product and b.batch = s.batch
                                    and b.expiry = s.expiry
                         where s.quantity is distinct from b.quantity or b.quantity < 0
                        """)) {
            for (int i = 1; i <= 3; i++) {
                statement.setObject(i, pharmacy.organisation().value());
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
