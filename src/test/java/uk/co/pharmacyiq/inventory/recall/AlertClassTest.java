package uk.co.pharmacyiq.inventory.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.site.LondonTime;

class AlertClassTest {

    private static final DmdCode PACK = new DmdCode("10039999999106");

    @Test
    @DisplayName(
            "MH-01 a Class 2 alert issued on Friday at 17:00 is due on Sunday at 17:00: clock hours, not working days")
    void MH_01_a_class_2_of_friday_at_17_is_due_on_sunday_at_17() {
        var friday = at("2026-11-20T17:00");
        assertThat(friday.plus(AlertClass.CLASS_2.within())).isEqualTo(at("2026-11-22T17:00"));
    }

    @Test
    @DisplayName("MH-01 where the clocks go back over the weekend, 48 hours are still 48 hours")
    void MH_01_clocks_that_go_back_give_no_hour_more() {
        var friday = at("2026-10-23T17:00");
        assertThat(friday.plus(AlertClass.CLASS_2.within())).isEqualTo(at("2026-10-25T16:00"));
    }

    @Test
    @DisplayName(
            "MH-01 a national alert and Class 1 are to be done at once; Class 3 and 4 and a company's within five days")
    void MH_01_each_class_has_its_time() {
        assertThat(AlertClass.NATPSA.isImmediate()).isTrue();
        assertThat(AlertClass.CLASS_1.isImmediate()).isTrue();
        assertThat(at("2026-11-20T17:00").plus(AlertClass.CLASS_3.within())).isEqualTo(at("2026-11-25T17:00"));
        assertThat(at("2026-11-20T17:00").plus(AlertClass.CLASS_4.within())).isEqualTo(at("2026-11-25T17:00"));
        assertThat(AlertClass.CLASS_4.recallsStock()).isFalse();
        assertThat(AlertClass.COMPANY_LED.recallsStock()).isTrue();
    }

    @Test
    void a_batch_is_the_same_in_small_letters_and_with_spaces_but_not_of_another_product() {
        var lot = new AlertLot(
                new AlertLot.Named("", "", ""), Optional.of(PACK), Optional.of("ab 123"), Optional.empty());
        assertThat(lot.means(of("AB123"))).isTrue();
        assertThat(lot.means(of("AB124"))).isFalse();
        assertThat(lot.mayMean(of("AB123"))).isFalse();
    }

    @Test
    void without_a_batch_every_batch_is_meant_or_those_of_one_expiry() {
        var all = new AlertLot(new AlertLot.Named("", "", ""), Optional.of(PACK), Optional.empty(), Optional.empty());
        var some = new AlertLot(
                new AlertLot.Named("", "", ""),
                Optional.of(PACK),
                Optional.empty(),
                Optional.of(LocalDate.of(2027, 11, 30)));
        assertThat(all.means(of("ANY"))).isTrue();
        assertThat(some.means(of("ANY"))).isTrue();
        assertThat(some.means(new Lot(PACK, new BatchNumber("ANY"), new Expiry(LocalDate.of(2027, 12, 31)))))
                .isFalse();
    }

    @Test
    void a_product_nobody_knows_is_found_by_its_batch_unless_that_says_too_little() {
        var unknown = new AlertLot(
                new AlertLot.Named("Something", "", ""), Optional.empty(), Optional.of("AB123"), Optional.empty());
        var little = new AlertLot(
                new AlertLot.Named("Something", "", ""), Optional.empty(), Optional.of("12"), Optional.empty());
        assertThat(unknown.means(of("AB123"))).isFalse();
        assertThat(unknown.mayMean(of("AB123"))).isTrue();
        assertThat(little.mayMean(of("12"))).isFalse();
    }

    private static Lot of(String batch) {
        return new Lot(PACK, new BatchNumber(batch), new Expiry(LocalDate.of(2027, 11, 30)));
    }

    private static Instant at(String london) {
        return LocalDateTime.parse(london).atZone(LondonTime.ZONE).toInstant();
    }
}
