package uk.co.pharmacyiq.governance.privacy.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A made-up year of honest work with misconduct planted in it: how much is found, and how much is asked in vain. */
class PrivacyYearTest {

    private static List<PrivacyFigures> years;

    @BeforeAll
    static void two_years() {
        years = LongStream.of(101, 102).mapToObj(PrivacyFigures::of).toList();
    }

    @Test
    void nine_of_ten_planted_cases_come_before_the_reviewer() {
        int cases = years.stream().mapToInt(year -> year.promised.cases).sum();
        int found = years.stream().mapToInt(year -> year.promised.found).sum();
        assertThat(cases).isGreaterThan(15);
        assertThat(found).isGreaterThanOrEqualTo((int) Math.ceil(cases * 0.9));
    }

    @Test
    void a_former_spouse_a_borrowed_sign_in_and_a_list_taken_are_found_every_time() {
        for (var title : List.of(
                Misconduct.Kind.A_FORMER_SPOUSE.title,
                Misconduct.Kind.D_BORROWED_SIGN_IN.title,
                Misconduct.Kind.E_LIST_TAKEN.title)) {
            assertThat(years)
                    .allSatisfy(year ->
                            assertThat(year.kinds.get(title).found).as(title).isEqualTo(year.kinds.get(title).cases));
        }
    }

    @Test
    void a_reviewer_is_asked_at_most_five_times_a_week_for_each_ten_of_the_team() {
        assertThat(years).allSatisfy(year -> assertThat(year.aWeekForTen()).isLessThanOrEqualTo(5.0));
    }

    @Test
    void at_least_one_question_in_ten_is_about_misconduct_although_one_visit_in_a_thousand_is() {
        int asked = years.stream().mapToInt(year -> year.asked.all).sum();
        int planted = years.stream().mapToInt(year -> year.asked.planted).sum();
        assertThat(planted * 10).isGreaterThanOrEqualTo(asked);
    }

    @Test
    void most_of_what_looks_suspicious_explains_itself() {
        assertThat(years)
                .allSatisfy(year ->
                        assertThat(year.suspiciousExplained * 100).isGreaterThanOrEqualTo(year.suspicious * 65));
    }

    @Test
    void the_same_seed_gives_the_same_year() {
        var again = PrivacyFigures.of(101);
        assertThat(again.asked.all).isEqualTo(years.getFirst().asked.all);
        assertThat(again.looks).isEqualTo(years.getFirst().looks);
    }
}
