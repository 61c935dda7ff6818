package uk.co.pharmacyiq.responsible;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.co.pharmacyiq.responsible.Policy.Answer;
import uk.co.pharmacyiq.responsible.authority.Basis;
import uk.co.pharmacyiq.responsible.authority.Operation;

class PolicyTest {

    @ParameterizedTest(name = "RP-06 {1} while {2} on {0}: {3}")
    @CsvSource({
        "2026-01-06, HAND_OUT_CHECKED, ABSENT, refuse",
        "2026-01-07, HAND_OUT_CHECKED, ABSENT, 220B",
        "2026-12-09, ASSEMBLE, ABSENT, refuse",
        "2026-12-10, ASSEMBLE, ABSENT, 220A",
        "2026-12-09, SUPPLY_POM, ABSENT, refuse",
        "2026-12-10, SUPPLY_POM, ABSENT, 220A",
        "2026-12-10, SELL_P, ABSENT, 220A",
        "2026-12-10, SUPPLY_CD, ABSENT, refuse",
        "2026-11-22, SELL_GSL, ABSENT, allow",
        "2026-11-22, SELL_GSL, OVERDUE, refuse",
        "2026-11-22, SELL_GSL, NONE, refuse",
        "2026-11-22, SUPPLY_POM, PRESENT, allow",
        "2026-11-22, SUPPLY_CD, PRESENT, allow",
        "2026-11-22, SUPPLY_POM, NONE, refuse",
        "2026-12-10, ASSEMBLE, NONE, refuse",
        "2026-11-22, RECEIVE, NONE, allow",
        "2009-09-30, SUPPLY_POM, PRESENT, refuse"
    })
    void RP_06_the_matrix_holds_by_day(LocalDate day, Operation operation, State state, String answer) {
        var expected = switch (answer) {
            case "allow" -> new Answer.Allowed();
            case "refuse" -> new Answer.Refused();
            default -> new Answer.ByAuthorisation(Basis.parse(answer).orElseThrow());
        };
        assertThat(Policy.shipped().on(day, operation, state).answer()).isEqualTo(expected);
    }

    @Test
    @DisplayName("RP-06 each operation in each state has one line for each day, and names its rule")
    void RP_06_nothing_is_left_open_and_nothing_is_said_twice() {
        for (var day = LocalDate.of(2025, 12, 31); day.isBefore(LocalDate.of(2027, 1, 2)); day = day.plusDays(1)) {
            for (var operation : Operation.values()) {
                for (var state : State.values()) {
                    var on = day;
                    var lines = Policy.shipped().lines().stream()
                            .filter(line -> line.holds(operation, state, on))
                            .toList();
                    assertThat(lines).as("%s %s %s", on, operation, state).hasSize(1);
                    assertThat(lines.getFirst().rule()).isNotBlank();
                }
            }
        }
    }

    @Test
    void RP_06_what_an_authorisation_is_needed_for_can_be_authorised_from_the_same_day_on() {
        assertThat(Policy.shipped().lines().stream().flatMap(PolicyTest::authorised))
                .isNotEmpty()
                .allMatch(line -> line.answer() instanceof Answer.ByAuthorisation(var basis)
                        && basis.tasks().contains(line.operation())
                        && basis.from().equals(line.from()));
    }

    private static Stream<Policy.Line> authorised(Policy.Line line) {
        return Stream.of(line).filter(one -> one.answer() instanceof Answer.ByAuthorisation);
    }
}
