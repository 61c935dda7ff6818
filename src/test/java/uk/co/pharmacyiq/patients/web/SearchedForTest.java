package uk.co.pharmacyiq.patients.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchedForTest {

    @Test
    void what_was_searched_for_stands_in_the_boxes_of_the_form() {
        var boxes = SearchedFor.in("olwen mair farraday 27/3/1985 sl7 1aa");
        assertThat(boxes.shown("given")).isEqualTo("Olwen Mair");
        assertThat(boxes.shown("family")).isEqualTo("Farraday");
        assertThat(boxes.shown("born")).isEqualTo("27/3/1985");
        assertThat(boxes.shown("postcode")).isEqualTo("sl7 1aa");
    }

    @Test
    void what_cannot_be_told_is_left_to_whoever_fills_in_the_form() {
        var boxes = SearchedFor.in("99 99/99/1985 123 456 7890");
        assertThat(boxes.shown("born")).isEmpty();
        assertThat(boxes.shown("number")).isEmpty();
        assertThat(SearchedFor.in("").shown("family")).isEmpty();
        assertThat(SearchedFor.in("x".repeat(5000)).shown("family")).isEmpty();
    }
}
