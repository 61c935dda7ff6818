package uk.co.pharmacyiq.governance.rights.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BankHolidaysTest {

    @Test
    void england_and_wales_keep_what_gov_uk_lists() {
        lists(Nation.ENGLAND, 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28");
        lists(Nation.WALES, 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28");
        lists(Nation.ENGLAND, 2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26");
        lists(Nation.ENGLAND, 2022 + 2, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26");
    }

    @Test
    void scotland_keeps_what_gov_uk_lists() {
        lists(Nation.SCOTLAND, 2026, "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28");
        lists(Nation.SCOTLAND, 2027, "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28");
        lists(Nation.SCOTLAND, 2024, "01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26");
        lists(Nation.SCOTLAND, 2028, "01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26");
    }

    @Test
    void northern_ireland_keeps_what_gov_uk_lists() {
        lists(Nation.NORTHERN_IRELAND, 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28");
        lists(Nation.NORTHERN_IRELAND, 2024, "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26");
    }

    @Test
    void no_day_that_is_kept_falls_on_a_weekend_and_none_is_lost() {
        for (var nation : Nation.values()) {
            int usual = switch (nation) {
                case ENGLAND, WALES -> 8;
                case SCOTLAND -> 9;
                case NORTHERN_IRELAND -> 10;
            };
            IntStream.rangeClosed(2024, 2060).forEach(year -> {
                var days = BankHolidays.of(nation, year);
                assertThat(days)
                        .hasSize(nation == Nation.SCOTLAND && year == 2026 ? 10 : usual)
                        .allMatch(day -> day.getDayOfWeek().getValue() <= 5);
            });
        }
    }

    private static void lists(Nation nation, int year, String days) {
        assertThat(BankHolidays.of(nation, year))
                .containsExactlyElementsOf(Stream.of(days.split(" "))
                        .map(day -> LocalDate.parse(year + "-" + day))
                        .toList());
    }
}
