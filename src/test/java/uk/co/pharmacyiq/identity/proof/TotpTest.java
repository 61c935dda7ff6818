package uk.co.pharmacyiq.identity.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    private static final Totp TOTP = new Totp("12345678901234567890".getBytes(US_ASCII));
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    /** RFC 6238, appendix B, the last six of the eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void gives_the_codes_of_the_standard(long second, String code) {
        assertThat(TOTP.codeAt(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void takes_the_code_of_now_and_of_the_step_before_and_no_other() {
        assertThat(TOTP.match(TOTP.codeAt(NOW), NOW, Totp.NEVER)).hasValue(Totp.stepAt(NOW));
        assertThat(TOTP.match(TOTP.codeAt(NOW.minusSeconds(30)), NOW, Totp.NEVER))
                .hasValue(Totp.stepAt(NOW) - 1);
        assertThat(TOTP.match(TOTP.codeAt(NOW.minusSeconds(60)), NOW, Totp.NEVER))
                .isEmpty();
        assertThat(TOTP.match(TOTP.codeAt(NOW.plusSeconds(30)), NOW, Totp.NEVER))
                .isEmpty();
    }

    @Test
    void takes_no_code_twice_nor_one_older_than_the_last() {
        assertThat(TOTP.match(TOTP.codeAt(NOW), NOW, Totp.stepAt(NOW))).isEmpty();
        assertThat(TOTP.match(TOTP.codeAt(NOW.minusSeconds(30)), NOW, Totp.stepAt(NOW)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"050 471", " 050471 ", "05 04 71"})
    void space_in_a_code_does_not_matter(String typed) {
        assertThat(TOTP.match(typed, NOW, Totp.NEVER)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50471", "0050471", "05047l", "٠٥٠٤٧١", "050471x"})
    void anything_else_is_no_code(String typed) {
        assertThat(TOTP.match(typed, NOW, Totp.NEVER)).isEmpty();
    }

    @Test
    void tells_its_secret_as_apps_read_it() {
        assertThat(TOTP.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(TOTP.text()).startsWith("GEZD GNBV ");
        assertThat(TOTP.uri(new SignInName("asha.patel", "northway")))
                .isEqualTo("otpauth://totp/PharmacyIQ%3Aasha.patel%40northway"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=PharmacyIQ");
        assertThat(TOTP).asString().doesNotContain("GEZD");
    }
}
