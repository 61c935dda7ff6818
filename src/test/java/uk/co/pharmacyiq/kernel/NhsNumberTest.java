package uk.co.pharmacyiq.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"943 476 5919", "943-476-5919", "9434765919", "450 557 7104", "999 000 0018"})
    void a_number_from_a_card_is_read_with_or_without_spaces(String typed) {
        assertThat(NhsNumber.parse(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "943 476 5918",
                "943 476 591",
                "943 476 59199",
                "",
                "abcdefghij",
                "943476591X",
                // A check digit that would be ten is nobody's.
                "9434765990",
                // Nobody is given the same digit ten times, though it checks.
                "4444444444",
                "6666666666",
                // Nobody is given out numbers from here.
                "5000000003",
                "8000000001",
                "0000000000"
            })
    void what_cannot_be_anybodys_number_is_not_read(String typed) {
        assertThat(NhsNumber.parse(typed)).isEmpty();
    }

    @Test
    void one_wrong_digit_is_always_noticed() {
        var right = "9434765919";
        for (int at = 0; at < 10; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (right.charAt(at) != digit) {
                    var wrong = right.substring(0, at) + digit + right.substring(at + 1);
                    assertThat(NhsNumber.parse(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @Test
    void it_is_shown_in_groups_and_never_by_accident() {
        var number = new NhsNumber("9434765919");
        assertThat(number.formatted()).isEqualTo("943 476 5919");
        assertThat(number.toString()).doesNotContain("943");
        assertThat(number.isForTests()).isTrue();
    }
}
