package uk.co.pharmacyiq.inventory.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand as a batch on a pack. */
class BatchNumberTest {

    private static final String ALLOWED =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    @Test
    void exactly_the_82_characters_of_gs1_are_allowed() {
        var taken = new StringBuilder();
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            if (BatchNumber.parse(Character.toString(character)).isPresent()) {
                taken.append((char) character);
            }
        }
        assertThat(taken).hasToString(ALLOWED).hasSize(82);
    }

    @Test
    void capital_and_small_letters_stay_as_they_are() {
        assertThat(BatchNumber.parse("aBc12")).contains(new BatchNumber("aBc12"));
        assertThat(new BatchNumber("ABC")).isNotEqualTo(new BatchNumber("abc")).hasToString("ABC");
    }

    @Test
    void spaces_around_it_do_not_count() {
        assertThat(BatchNumber.parse("  AB-12/3 ")).contains(new BatchNumber("AB-12/3"));
    }

    @Test
    void twenty_characters_are_the_most() {
        assertThat(BatchNumber.parse("A".repeat(20))).isPresent();
        assertThat(BatchNumber.parse("A".repeat(21))).isEmpty();
        assertThat(BatchNumber.parse("A" + " ".repeat(1_000_000) + "A")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "A B",
                "A\u001dB",
                "A\n",
                "\u001dA",
                "A\u0000",
                "\u00c4",
                "A|B",
                "A#B",
                "A\u202eB",
                "\ud800"
            })
    void anything_else_is_not_a_batch(String typed) {
        assertThat(BatchNumber.parse(typed)).isEmpty();
    }

    @Test
    void a_batch_that_breaks_the_rule_does_not_exist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BatchNumber(" A"))
                .withMessage("not a batch number");
    }
}
