package uk.co.pharmacyiq.governance.rights.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpinionTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-12-01, true",
        "2026-06-01, 2026-12-02, false",
        "2026-08-31, 2027-02-28, true",
        "2026-08-31, 2027-03-01, false"
    })
    void DP_05_an_opinion_may_be_relied_on_for_six_calendar_months(LocalDate given, LocalDate today, boolean good) {
        assertThat(Opinion.Given.isGood(given, today)).isEqualTo(good);
    }
}
