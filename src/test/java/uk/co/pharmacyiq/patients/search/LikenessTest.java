package uk.co.pharmacyiq.patients.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.patients.record.FactKind;

class LikenessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void the_same_number_is_the_same_person() {
        var one = with(person("Ada", "Byron", "1985-03-27"), FactKind.NHS_NUMBER, "number", "9990000018");
        var other = with(person("Augusta", "King", "1985-03-28"), FactKind.NHS_NUMBER, "number", "9990000018");
        assertThat(Likeness.of(one, other).points()).isEqualTo(100);
    }

    @Test
    void the_same_day_and_much_the_same_name_is_likely() {
        var ada = person("Ada", "Byron", "1985-03-27");
        assertThat(Likeness.of(ada, person("Ada", "Byrom", "1985-03-27")).points())
                .isGreaterThanOrEqualTo(Candidate.LIKELY);
        assertThat(Likeness.of(person("Bill", "Okafor", "1950-01-02"), person("William", "Okafor", "1950-01-02"))
                        .points())
                .isGreaterThanOrEqualTo(Candidate.LIKELY);
        assertThat(Likeness.of(ada, person("Ada", "Byron", "1985-03-28")).why())
                .contains("Nearly the same date of birth");
    }

    @Test
    void twins_are_two_people_and_said_to_be() {
        var joan = with(person("Joan", "Reid", "2001-05-06"), FactKind.ADDRESS, "postcode", "M1 4BT");
        var kate = with(person("Kate", "Reid", "2001-05-06"), FactKind.ADDRESS, "postcode", "M1 4BT");
        var score = Likeness.of(joan, kate);
        assertThat(score.points()).isLessThanOrEqualTo(30);
        assertThat(score.why()).contains("Different first name: could be a twin");
        assertThat(Likeness.of(person("John Peter", "Reid", "2001-05-06"), person("Paul Peter", "Reid", "2001-05-06"))
                        .points())
                .isLessThanOrEqualTo(30);
    }

    @Test
    void different_numbers_speak_against_it() {
        var one = with(person("Ada", "Byron", "1985-03-27"), FactKind.NHS_NUMBER, "number", "9990000018");
        var other = with(person("Ada", "Byron", "1985-03-27"), FactKind.NHS_NUMBER, "number", "9990000026");
        assertThat(Likeness.of(one, other).points()).isLessThan(50);
        assertThat(Likeness.of(one, other).why()).contains("Different NHS number");
    }

    @Test
    void a_name_alone_makes_nobody_the_same() {
        assertThat(Likeness.of(person("John", "Smith", "1950-01-02"), person("John", "Smith", "1987-11-30"))
                        .points())
                .isZero();
    }

    private static Set<Key> person(String given, String family, String born) {
        return with(
                new LinkedHashSet<>(PatientKeys.of(FactKind.NAME, Map.of("given", given, "family", family), TODAY)),
                FactKind.PERSONAL,
                "born",
                born);
    }

    private static Set<Key> with(Set<Key> keys, FactKind kind, String field, String value) {
        var all = new LinkedHashSet<>(keys);
        all.addAll(PatientKeys.of(kind, Map.of(field, value), TODAY));
        return all;
    }
}
