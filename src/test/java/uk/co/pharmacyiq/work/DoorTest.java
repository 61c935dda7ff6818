package uk.co.pharmacyiq.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.co.pharmacyiq.TestPharmacy.done;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

class DoorTest extends PharmacyTest {

    private static final Action<String> LOOK =
            Action.looks("TEST_LOOK", "stock.find", Action.Scope.ANYWHERE, String.class);
    private static final Action<String> CHANGE =
            Action.changes("TEST_CHANGE", "stock.issue", Action.Scope.ANYWHERE, String.class);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private UseCases useCases;

    private TestPharmacy pharmacy;

    @BeforeEach
    void a_pharmacy() {
        pharmacy = TestPharmacy.open(application);
    }

    @Test
    void what_is_done_leaves_one_event_even_if_it_was_only_a_look() throws SQLException {
        done(useCases.perform(pharmacy.technician(), LOOK, Target.none(), _ -> Outcome.done("seen")));
        assertThat(events("TEST_LOOK")).containsExactly("done");
    }

    @Test
    void a_refusal_rolls_back_and_is_recorded_on_its_own() throws SQLException {
        var refused = useCases.<String>perform(pharmacy.technician(), CHANGE, Target.none(), work -> {
            work.sql("insert into work.answer (organisation_id, person_id, key, digest, answer) "
                            + "values (:o, :o, 'gone', 'x', '{}')")
                    .param("o", work.organisation().value())
                    .update();
            return Outcome.refused(new DoorRefusal.Busy());
        });
        assertThat(TestPharmacy.refusal(refused)).isEqualTo("busy");
        assertThat(events("TEST_CHANGE")).containsExactly("refused");
        assertThat(count("select count(*) from work.answer where key = 'gone'")).isZero();
    }

    @Test
    void a_crash_changes_nothing_is_recorded_as_failed_and_goes_on_rising() throws SQLException {
        assertThatThrownBy(() -> useCases.<String>perform(pharmacy.technician(), CHANGE, Target.none(), _ -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(events("TEST_CHANGE")).containsExactly("failed");
    }

    @Test
    void who_may_not_is_refused_before_anything_is_done_and_that_is_recorded() throws SQLException {
        var reached = new AtomicInteger();
        var outcome = useCases.perform(pharmacy.as(Role.MASTER_ADMINISTRATOR), CHANGE, Target.none(), _ -> {
            reached.incrementAndGet();
            return Outcome.done("never");
        });
        assertThat(TestPharmacy.refusal(outcome)).isEqualTo("not-allowed");
        assertThat(reached).hasValue(0);
        assertThat(events("TEST_CHANGE")).containsExactly("refused");
    }

    @Test
    void the_door_opens_once() {
        assertThatThrownBy(() -> useCases.perform(
                        pharmacy.technician(),
                        LOOK,
                        Target.none(),
                        _ -> useCases.perform(pharmacy.technician(), LOOK, Target.none(), _ -> Outcome.done("twice"))))
                .hasMessageContaining("already at work");
    }

    @Test
    void work_dies_with_its_transaction() {
        var kept = new AtomicReference<Work>();
        done(useCases.perform(pharmacy.technician(), LOOK, Target.none(), work -> {
            kept.set(work);
            return Outcome.done("over");
        }));
        assertThatThrownBy(() -> kept.get().sql("select 1")).hasMessageContaining("over");
    }

    @Test
    void a_route_that_declares_another_permission_than_it_asks_for_is_a_defect() {
        var actor = pharmacy.technician();
        var declared = new Request(TimeOrderedId.next(), "", "", Optional.of("stock.waste"), Optional.empty());
        assertThatThrownBy(() -> useCases.perform(actor.with(declared), LOOK, Target.none(), _ -> Outcome.done("no")))
                .hasMessageContaining("declares");
    }

    @Test
    void two_who_meet_in_a_deadlock_both_get_through() throws Exception {
        var first = TestPharmacy.open(application);
        var keys = List.of("one", "two");
        for (var key : keys) {
            done(useCases.perform(pharmacy.technician(), CHANGE, Target.none(), work -> {
                work.sql("insert into work.answer (organisation_id, person_id, key, digest, answer) "
                                + "values (:o, :o, :k, 'x', '{}')")
                        .param("o", work.organisation().value())
                        .param("k", key)
                        .update();
                return Outcome.done(key);
            }));
        }
        var meet = new CyclicBarrier(2);
        var tries = new AtomicInteger();
        var tasks = new ArrayList<Callable<Outcome<String>>>();
        for (var order : List.of(keys, keys.reversed())) {
            tasks.add(() -> useCases.perform(pharmacy.technician(), CHANGE, Target.none(), work -> {
                boolean firstTry = tries.incrementAndGet() <= 2;
                for (var key : order) {
                    work.sql("delete from work.answer where key = :k")
                            .param("k", key)
                            .update();
                    work.sql("insert into work.answer (organisation_id, person_id, key, digest, answer) "
                                    + "values (:o, :o, :k, 'x', '{}') on conflict do nothing")
                            .param("o", work.organisation().value())
                            .param("k", key)
                            .update();
                    if (firstTry) {
                        await(meet);
                        firstTry = false;
                    }
                }
                return Outcome.done("through");
            }));
        }
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(tasks)) {
                assertThat(answer.get()).isEqualTo(Outcome.done("through"));
            }
        }
        assertThat(tries.get()).as("one of them had to try again").isGreaterThan(2);
        assertThat(first.organisation()).isNotEqualTo(pharmacy.organisation());
    }

    private static void await(CyclicBarrier meet) {
        try {
            meet.await(10, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }

    private List<String> events(String action) throws SQLException {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.prepareStatement("""
                        select convert_from(leaf, 'UTF8')::jsonb ->> 'outcome'
                          from audit.event
                         where organisation_id = ? and convert_from(leaf, 'UTF8')::jsonb ->> 'action' = ?
                        """)) {
            statement.setObject(1, pharmacy.organisation().value());
            statement.setString(2, action);
            var outcomes = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    outcomes.add(rows.getString(1));
                }
            }
            return outcomes;
        }
    }

    private static long count(String query) throws SQLException {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
