package uk.co.pharmacyiq.governance.rights.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetentionFloorTest {

    private static final LocalDate LAST = LocalDate.of(2026, 10, 20);

    @Test
    void DP_07_a_grown_ups_record_is_kept_eight_years_after_its_last_entry() {
        var floor = new RetentionFloor(LAST, Optional.of(LocalDate.of(1960, 5, 1)));
        assertThat(floor.until()).isEqualTo(LocalDate.of(2034, 10, 20));
        assertThat(floor.holds(LocalDate.of(2034, 10, 20))).isTrue();
        assertThat(floor.holds(LocalDate.of(2034, 10, 21))).isFalse();
        assertThat(new RetentionFloor(LAST, Optional.empty()).until()).isEqualTo(LocalDate.of(2034, 10, 20));
    }

    @Test
    void DP_07_a_childs_record_is_kept_to_the_25th_birthday_the_26th_where_they_were_17() {
        assertThat(new RetentionFloor(LAST, Optional.of(LocalDate.of(2016, 1, 10))).until())
                .isEqualTo(LocalDate.of(2041, 1, 10));
        assertThat(new RetentionFloor(LAST, Optional.of(LocalDate.of(2009, 9, 1))).until())
                .isEqualTo(LocalDate.of(2035, 9, 1));
    }
}
