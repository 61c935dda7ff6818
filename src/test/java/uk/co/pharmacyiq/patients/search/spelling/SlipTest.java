package uk.co.pharmacyiq.patients.search.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlipTest {

    private final Random random = new Random(127);

    @Test
    void one_slip_is_a_letter_wrong_missing_too_many_or_two_swapped() {
        assertThat(List.of("smith", "smoth", "smth", "smitth", "msith", "smiht", "mith", "smit", "smithe"))
                .allMatch(word -> Slip.apart("smith", word) && Slip.apart(word, "smith"));
        assertThat(List.of("smyht", "smithers", "jones", "htims", "smihtt"))
                .noneMatch(word -> Slip.apart("smith", word));
    }

    @Test
    void the_halves_and_the_swap_find_every_word_that_is_one_slip_away() {
        for (int i = 0; i < 20_000; i++) {
            var meant = word(2 + random.nextInt(10));
            var typed = Slips.one(meant, random);
            assertThat(Slip.apart(typed, meant)).as(typed + " " + meant).isTrue();
            if (typed.length() > 1) {
                assertThat(meant.startsWith(Slip.firstHalf(typed))
                                || Slip.turned(meant).startsWith(Slip.secondHalfTurned(typed))
                                || meant.equals(Slip.swappedInTheMiddle(typed)))
                        .as(typed + " for " + meant)
                        .isTrue();
            }
        }
    }

    private String word(int letters) {
        var word = new StringBuilder();
        while (word.length() < letters) {
            word.append((char) ('a' + random.nextInt(6)));
        }
        return word.toString();
    }
}
