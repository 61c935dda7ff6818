package uk.co.pharmacyiq.inventory.cold;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.co.pharmacyiq.site.LondonTime;

class ColdRulesTest {

    private static final TradingDays DAYS = new TradingDays(TradingDays.Week.MONDAY_TO_SATURDAY, LocalTime.of(18, 0));

    @ParameterizedTest
    @DisplayName("MH-07 1.9 and 8.1 are out of range, 2.0 and 8.0 are not")
    @CsvSource({"1.9,true", "2.0,false", "8.0,false", "8.1,true"})
    void MH_07_the_range_is_2_to_8_both_included(BigDecimal degrees, boolean out) {
        assertThat(ColdRange.usual().isOut(degrees)).isEqualTo(out);
    }

    @Test
    @DisplayName("MH-07 the lowest and the highest since the last reading count as much as what it is now")
    void MH_07_lowest_and_highest_count() {
        assertThat(ColdRange.usual().isOut(degrees("5", "1.9", "6"))).isTrue();
        assertThat(ColdRange.usual().isOut(degrees("5", "2.0", "8.1"))).isTrue();
        assertThat(ColdRange.usual().isOut(degrees("5", "2.0", "8.0"))).isFalse();
    }

    @Test
    @DisplayName(
            "MH-07 a trading day that closes without a reading is a missed one; a Sunday and a day still open are not")
    void MH_07_a_missed_day_is_told() {
        // From Friday 20 to Monday 23 November 2026; read on Friday at noon, on Saturday only after closing.
        var read = Set.of(at("2026-11-20T12:00"), at("2026-11-21T18:01"));
        var since = LocalDate.of(2026, 11, 20);
        assertThat(DAYS.missed(since, read, at("2026-11-23T17:59"))).containsExactly(LocalDate.of(2026, 11, 21));
        assertThat(DAYS.missed(since, read, at("2026-11-23T18:00")))
                .containsExactly(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 23));
    }

    @Test
    void the_mean_kinetic_temperature_of_one_temperature_is_that_and_leans_to_the_warm_side_otherwise() {
        assertThat(KineticMean.of(List.of(new BigDecimal("5.0"), new BigDecimal("5.0"))))
                .contains(new BigDecimal("5.0"));
        assertThat(KineticMean.of(List.of(new BigDecimal("2"), new BigDecimal("25")))
                        .orElseThrow())
                .isBetween(new BigDecimal("18"), new BigDecimal("21"));
        assertThat(KineticMean.of(List.of())).isEmpty();
    }

    private static Reading.Degrees degrees(String current, String lowest, String highest) {
        return new Reading.Degrees(
                new BigDecimal(current), Optional.of(new BigDecimal(lowest)), Optional.of(new BigDecimal(highest)));
    }

    private static Instant at(String london) {
        return LocalDateTime.parse(london).atZone(LondonTime.ZONE).toInstant();
    }
}
