package uk.co.pharmacyiq.launcher.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarkersTest {

    @Test
    void the_same_seed_gives_the_same_words() {
        assertThat(words(7, 60)).isEqualTo(words(7, 60)).isNotEqualTo(words(8, 60));
    }

    @Test
    void no_word_is_given_twice_and_none_is_part_of_another_in_the_first_round() {
        assertThat(words(1, 500)).doesNotHaveDuplicates();
        var first = words(1, 122);
        assertThat(first)
                .allSatisfy(word -> assertThat(first.stream().filter(other -> other.contains(word)))
                        .hasSize(1));
    }

    private static List<String> words(long seed, int number) {
        var markers = Markers.of(seed);
        return Stream.generate(markers::next).limit(number).toList();
    }
}
