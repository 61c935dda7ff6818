package uk.co.pharmacyiq.governance.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WeekTest {

    @Test
    void a_week_is_from_monday_to_monday_by_the_clocks_of_the_pharmacies() {
        var week = Week.of(LocalDate.of(2026, 7, 5));
        assertThat(week.monday()).isEqualTo(LocalDate.of(2026, 6, 29));
        assertThat(week.begins()).isEqualTo(Instant.parse("2026-06-28T23:00:00Z"));
        assertThat(week.ends()).isEqualTo(week.after().begins());
        assertThat(week.isOver(week.ends().minusMillis(1))).isFalse();
        assertThat(week.isOver(week.ends())).isTrue();
    }

    @Test
    void the_weeks_when_clocks_change_are_an_hour_shorter_and_longer() {
        assertThat(length(Week.of(LocalDate.of(2026, 3, 29)))).isEqualTo(Duration.ofHours(167));
        assertThat(length(Week.of(LocalDate.of(2026, 10, 25)))).isEqualTo(Duration.ofHours(169));
    }

    @Test
    void only_the_date_of_a_monday_names_a_week() {
        assertThat(Week.parse("2026-11-16")).contains(new Week(LocalDate.of(2026, 11, 16)));
        assertThat(Week.parse("2026-11-17")).isEmpty();
        assertThat(Week.parse("last week")).isEmpty();
    }

    private static Duration length(Week week) {
        return Duration.between(week.begins(), week.ends());
    }
}
