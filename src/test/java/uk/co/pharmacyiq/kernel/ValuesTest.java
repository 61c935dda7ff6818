package uk.co.pharmacyiq.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e3", "10000000", "0.0001", "", " 1", "1,5", "٣", "0x1", "NaN"})
    void a_quantity_is_plain_digits_with_at_most_three_decimals(String typed) {
        assertThat(Quantity.parse(typed)).isEmpty();
    }

    @Test
    void equal_quantities_are_equal_whatever_their_zeros() {
        assertThat(Quantity.parse("28.000")).contains(Quantity.of(28)).contains(new Quantity(new BigDecimal("2.8E+1")));
    }

    @Test
    void packs_and_loose_units_make_the_whole() {
        var stock = Quantity.of(62);
        var pack = Quantity.of(28);
        assertThat(stock.packsOf(pack)).isEqualTo(2);
        assertThat(stock.looseOf(pack)).isEqualTo(Quantity.of(6));
    }

    @Test
    void a_barcode_number_is_checked_by_its_last_digit() {
        assertThat(Gtin.parse("9504000059101"))
                .hasValueSatisfying(gtin -> assertThat(gtin.value()).isEqualTo("09504000059101"));
        assertThat(Gtin.parse("9504000059102")).isEmpty();
    }

    @Test
    @DisplayName("GP identifiers: a pharmacist's number begins with 2, a technician's with 5")
    void a_registration_number_tells_the_profession() {
        assertThat(GphcNumber.parse(Profession.PHARMACIST, "2012345")).isPresent();
        assertThat(GphcNumber.parse(Profession.PHARMACIST, "5012345")).isEmpty();
        assertThat(GphcNumber.parse(Profession.PHARMACY_TECHNICIAN, "5012345")).isPresent();
        assertThat(GphcNumber.parse(Profession.PHARMACY_TECHNICIAN, "3012345")).isEmpty();
        assertThat(new GphcNumber(Profession.PHARMACIST, "2012345")).asString().doesNotContain("2012345");
    }

    @Test
    void the_code_of_no_real_premises_is_refused() {
        assertThat(OdsCode.parse("FA123")).isPresent();
        assertThat(OdsCode.parse("FFFFF")).isEmpty();
        assertThat(OdsCode.parse("fa123")).isEmpty();
    }

    @Test
    void a_dmd_code_proves_itself_by_its_last_digit() {
        assertThat(new DmdCode("322236009").checks()).isTrue();
        assertThat(new DmdCode("322236008").checks()).isFalse();
    }

    @Test
    void text_that_hides_what_it_says_is_not_taken() {
        assertThat(TypedText.line("  two   words ", 20)).contains("two words");
        for (var bad : new String[] {"a\u0000b", "a\u202eb", "a\ud800b", "a\u200bb", "x".repeat(21)}) {
            assertThat(TypedText.line(bad, 20)).isEmpty();
        }
    }

    @Test
    void later_identifiers_sort_after_earlier_ones_and_none_comes_twice() {
        var seen = new HashSet<String>();
        var last = "";
        for (int i = 0; i < 100_000; i++) {
            var id = TimeOrderedId.next();
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.toString()).isGreaterThan(last);
            last = id.toString();
            assertThat(seen.add(last)).isTrue();
        }
    }
}
