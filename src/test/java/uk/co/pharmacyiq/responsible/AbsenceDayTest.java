package uk.co.pharmacyiq.responsible;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.responsible.AbsenceDay.Span;

class AbsenceDayTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Instant EVENING = Instant.parse("2026-11-23T22:00:00Z");

    @Test
    @DisplayName("RP-04 70 and 50 minutes by two responsible pharmacists come to exactly 120: within the limit")
    void RP_04_exactly_120_minutes_is_within_the_limit() {
        var day = day(MONDAY, List.of(span("09:00", 70), span("14:00", 50)), EVENING);
        assertThat(day.minutes()).isEqualTo(120);
        assertThat(day.breached()).isFalse();
    }

    @Test
    @DisplayName("RP-04 70 and 51 minutes are a breach, from the moment the 120th minute was over")
    void RP_04_the_121st_minute_is_a_breach() {
        var day = day(MONDAY, List.of(span("09:00", 70), span("14:00", 51)), EVENING);
        assertThat(day.minutes()).isEqualTo(121);
        assertThat(day.passedAt()).contains(Instant.parse("2026-11-23T14:50:00Z"));
    }

    @Test
    void RP_04_an_absence_that_goes_on_counts_until_now() {
        var away = List.of(new Span(Instant.parse("2026-11-23T09:00:00Z"), Optional.empty()));
        assertThat(day(MONDAY, away, Instant.parse("2026-11-23T11:00:00Z")).breached())
                .isFalse();
        assertThat(day(MONDAY, away, Instant.parse("2026-11-23T11:00:01Z")).breached())
                .isTrue();
    }

    @Test
    @DisplayName("RP-04 the count begins anew at midnight in London, in summer time too")
    void RP_04_begins_anew_at_midnight_in_London() {
        var winter = List.of(
                new Span(Instant.parse("2026-11-23T22:30:00Z"), Optional.of(Instant.parse("2026-11-24T01:15:00Z"))));
        var later = Instant.parse("2026-11-24T12:00:00Z");
        assertThat(day(MONDAY, winter, later).minutes()).isEqualTo(90);
        assertThat(day(MONDAY.plusDays(1), winter, later).minutes()).isEqualTo(75);
        var summer = List.of(
                new Span(Instant.parse("2026-07-01T22:30:00Z"), Optional.of(Instant.parse("2026-07-01T23:30:00Z"))));
        var july = Instant.parse("2026-07-03T12:00:00Z");
        assertThat(day(LocalDate.of(2026, 7, 1), summer, july).minutes()).isEqualTo(30);
        assertThat(day(LocalDate.of(2026, 7, 2), summer, july).minutes()).isEqualTo(30);
    }

    @Test
    void RP_04_the_night_the_clocks_go_back_has_an_hour_more_to_be_away_in_and_no_more_allowance() {
        var away = List.of(
                new Span(Instant.parse("2026-10-24T23:30:00Z"), Optional.of(Instant.parse("2026-10-25T02:30:00Z"))));
        var day = day(LocalDate.of(2026, 10, 25), away, Instant.parse("2026-10-26T12:00:00Z"));
        assertThat(day.minutes()).isEqualTo(180);
        assertThat(day.breached()).isTrue();
    }

    private static AbsenceDay day(LocalDate day, List<Span> away, Instant now) {
        return AbsenceDay.of(day, away, TWO_HOURS, now);
    }

    private static Span span(String from, int minutes) {
        var began = Instant.parse("2026-11-23T" + from + ":00Z");
        return new Span(began, Optional.of(began.plus(Duration.ofMinutes(minutes))));
    }
}
