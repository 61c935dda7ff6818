package uk.co.pharmacyiq.inventory.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.inventory.counting.CyclePlan.Held;
import uk.co.pharmacyiq.inventory.counting.CyclePlan.Intervals;
import uk.co.pharmacyiq.inventory.counting.CyclePlan.Rank;
import uk.co.pharmacyiq.kernel.DmdCode;

class CyclePlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Intervals USUAL = new Intervals(30, 90, 180);

    @Test
    void four_fifths_of_the_value_is_class_a_the_next_b_the_rest_c() {
        var plan = plan(
                held("Dear", 80_000L, 1, false, false),
                held("Middling", 15_000L, 1, false, false),
                held("Cheap", 5_000L, 1, false, false));
        assertThat(rank(plan, "Dear")).isEqualTo(Rank.A);
        assertThat(rank(plan, "Middling")).isEqualTo(Rank.B);
        assertThat(rank(plan, "Cheap")).isEqualTo(Rank.C);
    }

    @Test
    void what_went_astray_and_what_is_controlled_is_counted_one_class_more_often() {
        var plan = plan(
                held("Dear", 95_000L, 1, false, false),
                held("Astray", 3_000L, 1, true, false),
                held("Controlled", 2_000L, 1, false, true));
        assertThat(rank(plan, "Astray")).isEqualTo(Rank.B);
        assertThat(rank(plan, "Controlled")).isEqualTo(Rank.B);
        assertThat(due(plan, "Astray").why()).anyMatch(why -> why.contains("differed in the last 180 days"));
        assertThat(due(plan, "Controlled").why()).anyMatch(why -> why.contains("controlled drug"));
    }

    @Test
    void a_product_is_due_when_its_days_are_over_and_says_by_which_figures() {
        var plan = plan(held("Yesterday", 100L, 30, false, false), held("Tomorrow", 100L, 29, false, false));
        assertThat(due(plan, "Yesterday").dueOn(TODAY)).isTrue();
        assertThat(due(plan, "Tomorrow").dueOn(TODAY)).isFalse();
        assertThat(due(plan, "Yesterday").why())
                .containsExactly(
                        "Worth £1.00 of £2.00 at this place: class A.",
                        "Counted 30 days ago; class A is counted every 30 days.");
    }

    @Test
    void what_was_never_counted_is_due_and_what_has_no_price_is_in_the_middle() {
        var plan = CyclePlan.of(
                List.of(new Held(
                        new DmdCode("10039999999106"), "New", Optional.empty(), Optional.empty(), false, false)),
                TODAY,
                USUAL);
        assertThat(plan.lines()).singleElement().satisfies(due -> {
            assertThat(due.rank()).isEqualTo(Rank.B);
            assertThat(due.dueOn(TODAY)).isTrue();
            assertThat(due.why()).contains("Never counted at this place.");
        });
    }

    private static CyclePlan plan(Held... held) {
        return CyclePlan.of(List.of(held), TODAY, USUAL);
    }

    private static Held held(String name, long pence, int daysAgo, boolean differed, boolean controlled) {
        return new Held(
                new DmdCode("10039999999106"),
                name,
                Optional.of(pence),
                Optional.of(TODAY.minusDays(daysAgo)),
                differed,
                controlled);
    }

    private static CyclePlan.Due due(CyclePlan plan, String name) {
        return plan.lines().stream()
                .filter(line -> line.held().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Rank rank(CyclePlan plan, String name) {
        return due(plan, name).rank();
    }
}
