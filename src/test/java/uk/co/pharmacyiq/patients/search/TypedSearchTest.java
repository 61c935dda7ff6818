package uk.co.pharmacyiq.patients.search;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.patients.search.spelling.NameWords;

class TypedSearchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_date_of_birth_is_read_as_people_type_it() {
        for (var typed : List.of(
                "12/3/1954",
                "12.03.1954",
                "12-3-1954",
                "12 3 1954",
                "12 mar 1954",
                "12 March 1954",
                "12mar1954",
                "12th mar 1954",
                "19540312",
                "12031954",
                "1954-03-12",
                "1954 3 12",
                "12/3/54",
                "120354",
                "12 3 54")) {
            assertThat(TypedBirth.read(typed.toLowerCase(), TODAY)).as(typed).contains("1954-03-12");
        }
    }

    @Test
    void two_digits_of_a_year_mean_both_centuries_where_both_can_be() {
        assertThat(TypedBirth.read("12/3/54", TODAY)).containsExactly("1954-03-12");
        assertThat(TypedBirth.read("12/3/24", TODAY)).containsExactly("1924-03-12", "2024-03-12");
    }

    @Test
    void a_month_or_a_year_alone_is_the_beginning_of_days() {
        assertThat(TypedBirth.read("03/1954", TODAY)).containsExactly("1954-03-");
        assertThat(TypedBirth.read("1954", TODAY)).containsExactly("1954-");
        assertThat(TypedBirth.read("mar 1954", TODAY))
                .as("somebody called Mar...")
                .isEmpty();
    }

    @Test
    void what_is_no_day_and_no_year_of_anybody_means_nothing() {
        assertThat(TypedBirth.read("31/2/1954", TODAY)).isEmpty();
        assertThat(TypedBirth.read("1/13/1954", TODAY)).isEmpty();
        assertThat(TypedBirth.read("2031", TODAY)).isEmpty();
        assertThat(TypedBirth.read("1799", TODAY)).isEmpty();
    }

    @Test
    void everything_goes_into_one_box_in_any_order() {
        assertThat(kinds("smi joh 1954")).isEqualTo("word:smi word:joh born|phone");
        assertThat(kinds("pat m1 4bt")).isEqualTo("word:pat postcode");
        assertThat(kinds("M14BT, Patricia")).isEqualTo("postcode word:patricia");
        assertThat(kinds("999 000 0018 o'neill")).isEqualTo("nhs word:oneill");
        assertThat(kinds("12 3 54 jones m1")).isEqualTo("born word:jones postcode");
        assertThat(kinds("07700 900 123")).isEqualTo("phone");
        assertThat(kinds("+44 7700 900123 smith")).isEqualTo("phone word:smith");
        assertThat(kinds("0123 ann-marie")).isEqualTo("phone word:ann word:marie");
        assertThat(kinds("0044 smith")).isEqualTo("phone word:smith");
        assertThat(kinds("Mrs Smith")).isEqualTo("word:smith");
        assertThat(kinds("june 1954")).isEqualTo("word:june born|phone");
    }

    @Test
    void too_little_or_a_number_that_is_nothing_is_told_and_nobody_is_looked_for() {
        assertThat(refusal(TypedSearch.read("j", TODAY))).isEqualTo("search-too-short");
        assertThat(refusal(TypedSearch.read("smith 12", TODAY))).isEqualTo("search-number-unclear");
        assertThat(refusal(TypedSearch.read("???", TODAY))).isEqualTo("search-number-unclear");
    }

    @Test
    void what_was_typed_is_carried_to_the_form_of_a_new_patient() {
        assertThat(Carried.boxes("siobhán O'Neill 12/3/54 m1 4bt", TODAY))
                .isEqualTo(Map.of("given", "Siobhán", "family", "O'Neill", "born", "1954-03-12", "postcode", "M1 4BT"));
        assertThat(Carried.boxes("smith 1954", TODAY)).isEqualTo(Map.of("family", "Smith"));
    }

    @Test
    void names_lose_accents_apostrophes_and_hyphens_and_are_found_joined_too() {
        assertThat(NameWords.indexed("O'Neill")).containsExactlyInAnyOrder("oneill", "o", "neill");
        assertThat(NameWords.indexed("Smith-Jones")).containsExactlyInAnyOrder("smith", "jones", "smithjones");
        assertThat(NameWords.indexed("Siobhán")).containsExactly("siobhan");
        assertThat(NameWords.indexed("Łukasz Groß")).contains("lukasz", "gross");
        assertThat(NameWords.indexed("van der Berg")).contains("van", "der", "berg", "vanderberg");
    }

    private static String kinds(String typed) {
        return done(TypedSearch.read(typed, TODAY)).stream()
                .map(part -> switch (part) {
                    case Part.Word word -> "word:" + word.word();
                    case Part.Figure(var meanings) ->
                        meanings.stream()
                                .map(each -> each.kind().code())
                                .distinct()
                                .collect(Collectors.joining("|"));
                })
                .collect(Collectors.joining(" "));
    }
}
