package uk.co.pharmacyiq.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTokenTest {

    @Test
    void is_read_back_from_its_text() {
        var token = SecretToken.random();
        assertThat(SecretToken.parse(token.text())).get().returns(token.text(), SecretToken::text);
        assertThat(SecretToken.parse(token.text()).orElseThrow().hash()).isEqualTo(token.hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB",
                "!AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void anything_else_is_no_token(String text) {
        assertThat(SecretToken.parse(text)).isEmpty();
    }

    @Test
    void its_proof_is_of_one_purpose_and_one_token() {
        var token = SecretToken.random();
        assertThat(token.proves("csrf", token.proofOf("csrf"))).isTrue();
        assertThat(token.proves("csrf", token.proofOf("other"))).isFalse();
        assertThat(token.proves("csrf", SecretToken.random().proofOf("csrf"))).isFalse();
        assertThat(token.proves("csrf", "")).isFalse();
    }
}
