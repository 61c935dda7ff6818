package uk.co.pharmacyiq.inventory.ordering.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.inventory.ordering.proposal.ReorderRule.Method;
import uk.co.pharmacyiq.kernel.Quantity;

class ReorderTest {

    private static final Rhythm DAILY = new Rhythm(1, 7, 95);

    /** 10 tablets on each of 100 days: the mean is 10 and no day differs. */
    private static final Demand.Usage STEADY = new Demand.Usage(100, 1_000, 10_000);

    @Test
    void steady_usage_is_ordered_for_lead_time_review_and_cover_in_whole_packs() {
        var why = Reorder.decide(demand(STEADY, 15, ReorderRule.BY_USAGE), DAILY, 1)
                .orElseThrow();
        assertThat(why.mean()).isEqualByComparingTo("10");
        assertThat(why.deviation()).isEqualByComparingTo("0");
        assertThat(why.reorderPoint()).isEqualByComparingTo("20");
        assertThat(why.upTo()).isEqualByComparingTo("90");
        assertThat(why.packs()).as("75 tablets in packs of 28").isEqualTo(3);
        assertThat(why.text())
                .contains("Used 10 a day (last 100 days)", "order at 20, up to 90", "There: 15", "ordered: 0");
    }

    @Test
    void nothing_is_ordered_while_there_is_more_than_the_reorder_point() {
        assertThat(Reorder.decide(demand(STEADY, 21, ReorderRule.BY_USAGE), DAILY, 1))
                .isEmpty();
        assertThat(Reorder.decide(demand(STEADY, 21, ReorderRule.BY_USAGE), DAILY, 2))
                .as("it takes a day longer to come")
                .isPresent();
    }

    @Test
    void days_that_differ_and_a_higher_service_level_keep_more_in_reserve() {
        var uneven = new Demand.Usage(100, 1_000, 100_000);
        var usual = Reorder.decide(demand(uneven, 0, ReorderRule.BY_USAGE), DAILY, 1)
                .orElseThrow();
        var safer = Reorder.decide(demand(uneven, 0, ReorderRule.BY_USAGE), new Rhythm(1, 7, 99), 1)
                .orElseThrow();
        assertThat(usual.reorderPoint()).isGreaterThan(new BigDecimal("20"));
        assertThat(safer.reorderPoint()).isGreaterThan(usual.reorderPoint());
    }

    @Test
    void one_for_one_replaces_whole_packs_that_are_missing() {
        var rule = new ReorderRule(Method.REPLACE, Quantity.ZERO, Quantity.of(84), false);
        assertThat(Reorder.decide(demand(STEADY, 57, rule), DAILY, 1))
                .as("not yet a whole pack")
                .isEmpty();
        assertThat(Reorder.decide(demand(STEADY, 28, rule), DAILY, 1)
                        .orElseThrow()
                        .packs())
                .isEqualTo(2);
    }

    @Test
    void a_fixed_minimum_orders_up_to_the_maximum() {
        var rule = new ReorderRule(Method.FIXED, Quantity.of(28), Quantity.of(112), false);
        assertThat(Reorder.decide(demand(STEADY, 29, rule), DAILY, 1)).isEmpty();
        assertThat(Reorder.decide(demand(STEADY, 28, rule), DAILY, 1)
                        .orElseThrow()
                        .packs())
                .isEqualTo(3);
    }

    @Test
    void what_is_never_proposed_or_never_used_is_not_ordered() {
        var never = new ReorderRule(Method.NEVER, Quantity.ZERO, Quantity.ZERO, false);
        assertThat(Reorder.decide(demand(STEADY, 0, never), DAILY, 1)).isEmpty();
        assertThat(Reorder.decide(demand(new Demand.Usage(100, 0, 0), 0, ReorderRule.BY_USAGE), DAILY, 1))
                .isEmpty();
    }

    @Test
    void whatever_the_usage_an_order_reaches_its_target_by_less_than_a_pack() {
        var random = new Random(7);
        for (int n = 0; n < 2_000; n++) {
            double used = random.nextInt(5_000);
            var usage = new Demand.Usage(28 + random.nextInt(700), used, used * (1 + random.nextInt(50)));
            var demand = demand(usage, random.nextInt(300), ReorderRule.BY_USAGE);
            Reorder.decide(demand, new Rhythm(1 + random.nextInt(7), random.nextInt(30), 98), random.nextInt(5))
                    .ifPresent(why -> {
                        var reached = demand.held().all().add(BigDecimal.valueOf(28 * why.packs()));
                        assertThat(reached).isGreaterThanOrEqualTo(why.upTo());
                        assertThat(reached.subtract(why.upTo())).isLessThan(BigDecimal.valueOf(28));
                        assertThat(demand.held().all()).isLessThanOrEqualTo(why.reorderPoint());
                    });
        }
    }

    private static Demand demand(Demand.Usage usage, long there, ReorderRule rule) {
        var held = new Demand.Held(BigDecimal.valueOf(there), BigDecimal.ZERO, BigDecimal.ZERO);
        return new Demand("Aspirin 75mg", Quantity.of(28), "tablet", usage, held, rule, List.of(), List.of());
    }
}
