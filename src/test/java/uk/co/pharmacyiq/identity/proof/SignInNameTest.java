package uk.co.pharmacyiq.identity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInNameTest {

    private static final SignInName ASHA = new SignInName("asha.patel", "northway");

    @ParameterizedTest
    @ValueSource(strings = {"asha.patel@northway", " Asha.Patel@Northway ", "ASHA.PATEL@NORTHWAY"})
    void case_and_space_around_it_do_not_matter(String typed) {
        assertThat(SignInName.parse(typed)).hasValue(ASHA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "asha.patel",
                "@northway",
                "asha.patel@",
                "asha.patel@northway@northway",
                "asha.patel.@northway",
                "asha patel@northway",
                "аsha.patel@northway",
                "asha.patel@nörthway",
                "ａsha.patel@northway",
                "asha.patel@northway\u0000",
                "asha\u200b.patel@northway",
                "1asha@northway",
                "a@northway"
            })
    void what_only_looks_like_a_name_is_none(String typed) {
        assertThat(SignInName.parse(typed)).isEmpty();
    }

    @Test
    void a_megabyte_is_no_name() {
        assertThat(SignInName.parse("a".repeat(1_000_000) + "@northway")).isEmpty();
    }

    @Test
    void never_shows_itself_by_accident() {
        assertThat(ASHA).asString().doesNotContain("asha");
    }
}
