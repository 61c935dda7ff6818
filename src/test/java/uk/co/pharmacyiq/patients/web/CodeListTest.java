package uk.co.pharmacyiq.patients.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.patients.web.CodeList.Coded;

class CodeListTest {

    @Test
    void every_code_that_is_shipped_has_the_check_digit_that_proves_it_and_stands_there_once() {
        for (var list : List.of(CodeList.CONDITIONS, CodeList.SUBSTANCES)) {
            assertThat(list.all()).hasSizeGreaterThan(20);
            assertThat(list.all()).allMatch(each -> new DmdCode(each.code()).checks());
            assertThat(list.all()).extracting(Coded::code).doesNotHaveDuplicates();
            assertThat(list.all()).extracting(Coded::term).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_few_letters_find_every_entry_with_a_word_that_begins_so() {
        assertThat(CodeList.CONDITIONS.like("diab"))
                .extracting(Coded::term)
                .containsExactly("Diabetes mellitus type 2", "Diabetes mellitus type 1");
        assertThat(CodeList.CONDITIONS.like("COPD")).extracting(Coded::code).containsExactly("13645005");
        assertThat(CodeList.SUBSTANCES.named("penicillin")).isPresent();
        assertThat(CodeList.SUBSTANCES.named("penicillins")).isEmpty();
    }

    @Test
    void what_was_picked_is_read_as_a_code_and_words_or_not_at_all() {
        assertThat(Coded.parse("764146007 Penicillin")).contains(new Coded("764146007", "Penicillin"));
        assertThat(Coded.parse("Penicillin")).isEmpty();
        assertThat(Coded.parse("")).isEmpty();
    }
}
