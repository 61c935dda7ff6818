package uk.co.pharmacyiq.inventory.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last day a pack may be used, as typed and as GS1 codes carry it. */
class ExpiryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/11/2026",
                "30.11.2026",
                "2026-11-30",
                "11/2026",
                "11.2026",
                "2026-11",
                "11/26",
                "11.26",
                " 11/2026 "
            })
    void every_way_to_write_the_end_of_november_is_the_same_day(String typed) {
        assertThat(Expiry.parse(typed)).contains(expiry("2026-11-30"));
    }

    @ParameterizedTest
    @CsvSource({
        "02/2028,2028-02-29",
        "2/2027,2027-02-28",
        "2100-02,2100-02-28",
        "12/26,2026-12-31",
        "01/00,2000-01-31",
        "4/2026,2026-04-30"
    })
    void a_month_alone_is_good_through_its_last_day(String typed, String lastDay) {
        assertThat(Expiry.parse(typed)).contains(expiry(lastDay));
    }

    @ParameterizedTest
    @CsvSource({
        "1/3/2027,2027-03-01",
        "05.06.2027,2027-06-05",
        "29/02/2028,2028-02-29",
        "31/12/2100,2100-12-31",
        "01/01/2000,2000-01-01"
    })
    void the_day_comes_before_the_month(String typed, String lastDay) {
        assertThat(Expiry.parse(typed)).contains(expiry(lastDay));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "31/11/2026",
                "29/02/2027",
                "00/11/2026",
                "32/01/2027",
                "13/2026",
                "00/2026",
                "2026-13",
                "2026-00",
                "2026-11-00",
                "2026-02-30",
                "26/11",
                "0/26",
                "11/1999",
                "31/12/1999",
                "1999-12",
                "01/2101",
                "2101-01-01",
                "9999-12-31",
                "1126",
                "261130",
                "20261130",
                "30/11.2026",
                "30-11-2026",
                "30/11/26",
                "11/026",
                "11/2026/",
                "+1/2026",
                "-1/2026",
                "11/2026x",
                "11\u0000/2026",
                "\u0661\u0661/2026",
                "99999999999/2026",
                "2026-11-30T00:00"
            })
    void dates_that_are_impossible_too_far_or_uncertain_are_not_taken(String typed) {
        assertThat(Expiry.parse(typed)).isEmpty();
    }

    @Test
    void a_pack_for_november_is_usable_on_the_thirtieth_and_not_on_the_first_of_december() {
        var expiry = Expiry.parse("11/2026").orElseThrow();
        assertThat(expiry.usableOn(LocalDate.of(2026, 11, 30))).isTrue();
        assertThat(expiry.usableOn(LocalDate.of(2026, 12, 1))).isFalse();
        assertThat(expiry.usableOn(LocalDate.of(2000, 1, 1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"261130,2026-11-30", "261100,2026-11-30", "280200,2028-02-29", "270200,2027-02-28", "261101,2026-11-01"
    })
    void a_gs1_date_with_day_nought_is_the_last_of_the_month(String gs1, String lastDay) {
        assertThat(Expiry.ofGs1(gs1, TODAY)).contains(expiry(lastDay));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "26113", "2611300", "261131", "270229", "261301", "260001", "26113O", " 261130", "26-130", "-26113"
            })
    void a_gs1_date_that_is_on_no_calendar_is_not_taken(String gs1) {
        assertThat(Expiry.ofGs1(gs1, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21,76,2076", "2026-11-21,00,2000", "2026-11-21,25,2025", "2049-06-01,99,2099", "2050-06-01,00,2100",
        "2049-06-01,00,2000", "2051-06-01,01,", "2051-06-01,02,2002", "2026-11-21,77,", "2026-11-21,99,",
        "2060-01-01,10,", "2060-01-01,11,2011", "2099-12-31,49,", "2099-12-31,50,2050", "2099-12-31,00,2100",
        "2000-01-01,50,2050", "2000-01-01,51,"
    })
    void the_century_is_the_one_from_49_years_back_to_50_years_ahead(LocalDate today, String year, Integer expected) {
        var read = Expiry.ofGs1(year + "0131", today)
                .map(expiry -> expiry.lastDay().getYear());
        assertThat(read.orElse(null)).isEqualTo(expected);
    }

    @Test
    void expiries_sort_by_day_and_write_themselves_as_iso() {
        var sorted = Stream.of("2027-01-31", "2026-11-30", "2026-12-01")
                .map(ExpiryTest::expiry)
                .sorted()
                .toList();
        assertThat(sorted)
                .hasToString(List.of("2026-11-30", "2026-12-01", "2027-01-31").toString());
    }

    @Test
    void an_expiry_outside_2000_to_2100_does_not_exist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Expiry(LocalDate.of(1999, 12, 31)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Expiry(LocalDate.of(2101, 1, 1)));
    }

    private static Expiry expiry(String lastDay) {
        return new Expiry(LocalDate.parse(lastDay));
    }
}
