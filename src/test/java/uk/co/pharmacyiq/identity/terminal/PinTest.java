package uk.co.pharmacyiq.identity.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinTest {

    @ParameterizedTest
    @ValueSource(strings = {"111111", "121212", "123123", "123456", "456789", "654321", "890123"})
    void what_anybody_tries_first_is_too_easy(String digits) {
        assertThat(new Pin(digits).isEasy()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"483920", "100200", "112358", "907341"})
    void other_digits_are_taken(String digits) {
        assertThat(new Pin(digits).isEasy()).isFalse();
    }

    @Test
    void it_is_six_digits_and_spaces_do_not_matter() {
        assertThat(Pin.parse("48 39 20")).contains(new Pin("483920"));
        assertThat(Pin.parse("48392")).isEmpty();
        assertThat(Pin.parse("4839201")).isEmpty();
        assertThat(Pin.parse("48392a")).isEmpty();
        assertThat(Pin.parse("٤٨٣٩٢٠")).isEmpty();
    }
}
