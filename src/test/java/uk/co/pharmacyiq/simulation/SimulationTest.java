package uk.co.pharmacyiq.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;

/**
 * Stock, register and responsible pharmacist under made-up days. {@code -Dpharmacyiq.seed=N} runs one seed,
 * {@code -Dpharmacyiq.seeds=N} so many, {@code -Dpharmacyiq.first-seed=N} from another one on.
 */
@Import(SimulationTest.Parts.class)
class SimulationTest extends PharmacyTest {

    private static final int SEEDS = Integer.getInteger("pharmacyiq.seeds", 500);
    private static final long FIRST = Long.getLong("pharmacyiq.first-seed", 1);
    private static final int AT_ONCE = 2;

    /** Of how many runs the premises belong to one organisation. */
    private static final int RUNS_OF_A_TEAM = 40;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SimulatedClock clock;

    @Autowired
    private DataSource faults;

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        @Primary
        SimulatedClock simulatedClock() {
            return new SimulatedClock();
        }

        @Bean
        static BeanPostProcessor cutOffs() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource pool ? new Faults(pool) : bean;
                }
            };
        }
    }

    @Test
    @DisplayName(
            "CD-02 CD-11 RP-02 RP-04: whatever is done, refused, cut off, repeated, corrected and taken back, stock, register and record of responsible pharmacists agree with a simple model")
    void whatever_happens_stock_register_and_duty_are_what_a_simple_model_says() throws Exception {
        var seeds = new AtomicLong(FIRST);
        long end = FIRST + SEEDS;
        if (Long.getLong("pharmacyiq.seed") instanceof Long one) {
            seeds.set(one);
            end = one + 1;
        }
        long last = end;
        var stopped = new AtomicBoolean();
        long began = System.nanoTime();
        int steps = 0;
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            Callable<Integer> runs = () -> runs(seeds, last, stopped);
            var all = IntStream.range(0, AT_ONCE)
                    .mapToObj(_ -> threads.submit(runs))
                    .toList();
            for (var some : all) {
                steps += some.get();
            }
        } catch (ExecutionException wrong) {
            if (wrong.getCause() instanceof AssertionError found) {
                throw found;
            }
            throw wrong;
        }
        System.out.printf("%,d acts in %.0f s%n", steps, (System.nanoTime() - began) / 1e9);
        assertThat(steps).isPositive();
    }

    private int runs(AtomicLong seeds, long end, AtomicBoolean stopped) throws SQLException {
        int steps = 0;
        while (seeds.get() < end && !stopped.get()) {
            try (var team = team()) {
                var rig = Rig.honest(application, clock, (Faults) faults, team);
                for (int run = 0; run < RUNS_OF_A_TEAM && !stopped.get(); run++) {
                    long seed = seeds.getAndIncrement();
                    steps += seed < end ? Simulation.run(seed, rig) : 0;
                }
            } catch (AssertionError wrong) {
                stopped.set(true);
                throw wrong;
            }
        }
        return steps;
    }

    @Test
    void a_pack_that_comes_from_nowhere_is_reported_with_the_seed_and_how_to_see_it_again() throws SQLException {
        Rig.Mischief pack = (step, world) -> {
            if (step > 3) {
                tamper("update inventory.balance set quantity = quantity + 1 where quantity > 0 and premises_id = '"
                        + world.premises(0) + "'");
            }
        };
        try (var team = team()) {
            var tampered = new Rig(application, clock, (Faults) faults, team, pack, true);
            assertThatThrownBy(() -> LongStream.range(1, 20).forEach(seed -> Simulation.run(seed, tampered)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("there instead [stock 0 ")
                    .hasMessageContaining("4. 20")
                    .hasMessageContaining("again: ./mvnw test -Dtest=SimulationTest -Dpharmacyiq.seed=");
        }
    }

    @Test
    void an_act_that_takes_effect_twice_is_reported() throws SQLException {
        var found = new ArrayList<String>();
        try (var team = team()) {
            var forgetful = new Rig(application, clock, (Faults) faults, team, (_, _) -> {}, false);
            for (long seed = 1; seed < 20 && found.isEmpty(); seed++) {
                try {
                    Simulation.run(seed, forgetful);
                } catch (AssertionError wrong) {
                    found.add(wrong.getMessage());
                }
            }
        }
        assertThat(found).hasSize(1).allSatisfy(words -> assertThat(words).contains("seed ", "again: "));
    }

    private static void tamper(String sql) throws SQLException {
        try (var administrator = TestDatabase.get().administrator().connect();
                var statement = administrator.createStatement()) {
            for (var each : List.of("set session_replication_role = replica", sql)) {
                statement.execute(each);
            }
        }
    }

    private World.Team team() throws SQLException {
        clock.at(Instant.parse("2026-11-23T08:00:00Z"));
        return World.Team.open(application);
    }
}
