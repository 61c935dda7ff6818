package uk.co.pharmacyiq.governance.rights.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsClockTest {

    @ParameterizedTest
    @DisplayName("DP-01 an answer is due a month after the day of receipt, never on a day nobody works")
    @CsvSource({
        "2026-09-03, 2026-10-05",
        "2026-11-25, 2026-12-29",
        "2026-12-01, 2027-01-04",
        "2027-01-30, 2027-03-01",
        "2027-01-31, 2027-03-01",
        "2026-08-31, 2026-09-30"
    })
    void DP_01_an_answer_is_due_within_a_month(LocalDate received, LocalDate due) {
        assertThat(month(received, Nation.ENGLAND).due(received)).isEqualTo(due);
        assertThat(month(received, Nation.WALES).due(received)).isEqualTo(due);
    }

    @ParameterizedTest
    @DisplayName("DP-01 each nation has its own bank holidays")
    @CsvSource({
        "2026-12-01, SCOTLAND, 2027-01-05",
        "2026-12-01, NORTHERN_IRELAND, 2027-01-04",
        "2026-10-30, SCOTLAND, 2026-12-01",
        "2026-10-30, ENGLAND, 2026-11-30",
        "2027-02-17, NORTHERN_IRELAND, 2027-03-18",
        "2027-02-17, ENGLAND, 2027-03-17",
        "2026-05-15, SCOTLAND, 2026-06-16",
        "2026-05-15, ENGLAND, 2026-06-15"
    })
    void DP_01_each_nation_has_its_own_bank_holidays(LocalDate received, Nation nation, LocalDate due) {
        assertThat(month(received, nation).due(received)).isEqualTo(due);
    }

    @ParameterizedTest
    @DisplayName(
            "DP-02 an extension takes the end to three months after receipt, by the same rule for days without work")
    @CsvSource({"2026-09-03, 2026-12-03", "2027-01-31, 2027-04-30", "2026-12-01, 2027-03-01"})
    void DP_02_an_extension_takes_the_end_to_three_months_after_receipt(LocalDate received, LocalDate due) {
        assertThat(month(received, Nation.ENGLAND).longer().due(received)).isEqualTo(due);
    }

    @ParameterizedTest
    @DisplayName("DP-02 the person is told of an extension before the first month is over, or it is none")
    @CsvSource({"2026-10-05, true", "2026-10-06, false"})
    void DP_02_an_extension_is_possible_up_to_the_first_deadline(LocalDate today, boolean may) {
        var clock = month(LocalDate.of(2026, 9, 3), Nation.ENGLAND);
        assertThat(clock.mayExtend(today)).isEqualTo(may);
        assertThat(clock.longer().mayExtend(today)).isFalse();
    }

    @ParameterizedTest
    @DisplayName("DP-03 a pause of five days moves the due date by five days")
    @CsvSource({"2026-08-31, 2026-09-30, 2026-10-05", "2026-11-04, 2026-12-04, 2026-12-09"})
    void DP_03_a_pause_of_five_days_moves_the_due_date_by_five_days(
            LocalDate received, LocalDate before, LocalDate after) {
        var clock = month(received, Nation.ENGLAND);
        var asked = received.plusDays(3);
        assertThat(clock.due(asked)).isEqualTo(before);
        var stopped = clock.with(new Stop(asked, Optional.of(asked.plusDays(5))));
        assertThat(stopped.due(asked.plusDays(9))).isEqualTo(after);
        assertThat(stopped.stopped()).isFalse();
        var waiting = clock.with(new Stop(asked, Optional.empty()));
        assertThat(waiting.stopped()).isTrue();
        assertThat(waiting.due(asked.plusDays(5))).isEqualTo(after);
    }

    @ParameterizedTest
    @DisplayName("DP-10 a complaint is acknowledged within 30 days that begin with the day it was received")
    @CsvSource({"2026-12-01, 2026-12-30", "2027-02-01, 2027-03-02"})
    void DP_10_a_complaint_is_acknowledged_within_30_days(LocalDate received, LocalDate due) {
        var clock = RightsClock.starting(Course.COMPLAINT, received, Nation.ENGLAND);
        assertThat(clock.due(received)).isEqualTo(due);
        assertThat(clock.mayExtend(received)).isFalse();
    }

    @ParameterizedTest
    @DisplayName("DP-40 the record of somebody who died is shown within 40 days, within 21 where it is all new")
    @CsvSource({"DECEASED, 2026-12-01, 2027-01-09", "DECEASED_NEW_RECORD, 2026-12-01, 2026-12-21"})
    void DP_40_the_record_of_somebody_who_died_has_a_time_of_its_own(Course course, LocalDate received, LocalDate due) {
        assertThat(RightsClock.starting(course, received, Nation.ENGLAND).due(received))
                .isEqualTo(due);
    }

    private static RightsClock month(LocalDate received, Nation nation) {
        return RightsClock.starting(Course.MONTH, received, nation);
    }
}
