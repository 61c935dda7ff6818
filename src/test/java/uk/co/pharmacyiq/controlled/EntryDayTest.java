package uk.co.pharmacyiq.controlled;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryDayTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-12-02T23:59:59Z, false",
        "2026-12-01, 2026-12-03T00:00:00Z, true",
        "2026-06-01, 2026-06-02T22:59:59Z, false",
        "2026-06-01, 2026-06-02T23:00:00Z, true",
        "2026-12-01, 2026-12-01T12:00:00Z, false",
    })
    void CD_10_an_entry_is_late_from_the_second_midnight_of_london_on(
            LocalDate occurredOn, Instant enteredAt, boolean late) {
        assertThat(EntryDay.late(occurredOn, enteredAt)).isEqualTo(late);
    }

    @Test
    void CD_10_a_supply_at_ten_to_midnight_belongs_to_that_day() {
        assertThat(EntryDay.of(Instant.parse("2026-12-01T23:50:00Z"))).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(EntryDay.of(Instant.parse("2026-06-01T23:50:00Z"))).isEqualTo(LocalDate.of(2026, 6, 2));
    }
}
