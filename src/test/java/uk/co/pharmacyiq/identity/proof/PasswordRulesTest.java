package uk.co.pharmacyiq.identity.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.identity.proof.PasswordRules.Problem.ABOUT_YOU;
import static uk.co.pharmacyiq.identity.proof.PasswordRules.Problem.COMMON;
import static uk.co.pharmacyiq.identity.proof.PasswordRules.Problem.TOO_LONG;
import static uk.co.pharmacyiq.identity.proof.PasswordRules.Problem.TOO_REGULAR;
import static uk.co.pharmacyiq.identity.proof.PasswordRules.Problem.TOO_SHORT;
import static uk.co.pharmacyiq.identity.proof.PasswordRules.Problem.UNTYPEABLE;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.co.pharmacyiq.identity.proof.PasswordRules.Problem;

class PasswordRulesTest {

    private static final Set<String> KNOWN = Set.of("asha.patel", "northway", "Asha Patel");
    private static final PasswordRules RULES = PasswordRules.shipped();

    static Stream<Arguments> thirty_passwords() {
        return Stream.of(
                Arguments.of("", TOO_SHORT),
                Arguments.of("Tr0ub4dor&3", TOO_SHORT),
                Arguments.of("elevenchars", TOO_SHORT),
                Arguments.of("🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑", TOO_SHORT),
                Arguments.of("lantern plum ", null),
                Arguments.of("lantern-plum-orbit", null),
                Arguments.of("all lower case words", null),
                Arguments.of("ALL UPPER CASE WORDS", null),
                Arguments.of("καλημέρα κόσμε μου", null),
                Arguments.of("vier Äpfel, drei Birnen", null),
                Arguments.of("830271946628", null),
                Arguments.of("🦊🌲🚲🎺🧀🪁🎻🌂🧵🪴🥨🛶", null),
                Arguments.of("x7#Kq!pV2m$Z", null),
                Arguments.of("kettle ".repeat(6) + "engine violin", null),
                Arguments.of("orbit kettle violin ".repeat(14).substring(0, 255) + "z", null),
                Arguments.of("orbit kettle violin ".repeat(14).substring(0, 256) + "z", TOO_LONG),
                Arguments.of("lantern".repeat(40), TOO_LONG),
                Arguments.of("lantern\u0000plum-orbit", UNTYPEABLE),
                Arguments.of("lantern\ud800plum-orbit", UNTYPEABLE),
                Arguments.of("password1234", COMMON),
                Arguments.of("Password1234!", COMMON),
                Arguments.of("P@ssw0rd1234", COMMON),
                Arguments.of("manchesterunited", COMMON),
                Arguments.of("correct horse battery staple", COMMON),
                Arguments.of("aaaaaaaaaaaaa", TOO_REGULAR),
                Arguments.of("lanternlantern", TOO_REGULAR),
                Arguments.of("efghijklmnopq", TOO_REGULAR),
                Arguments.of("Northway2026", ABOUT_YOU),
                Arguments.of("asha.patel.1984", ABOUT_YOU),
                Arguments.of("PharmacyIQ-N0rthway!", ABOUT_YOU));
    }

    @ParameterizedTest
    @MethodSource("thirty_passwords")
    void M_032_takes_what_is_long_and_nobody_guesses_first(String password, @Nullable Problem problem) {
        assertThat(RULES.problem(password, KNOWN).orElse(null)).isEqualTo(problem);
    }

    @Test
    void SC_20_eleven_characters_are_too_few_and_two_hundred_are_taken() {
        assertThat(RULES.problem("lanternplum", KNOWN)).contains(TOO_SHORT);
        assertThat(RULES.problem("lantern plum orbit kettle ".repeat(8).substring(0, 199) + "z", KNOWN))
                .isEmpty();
        assertThat(RULES.problem("password1234", KNOWN)).contains(COMMON);
        assertThat(RULES.problem("northway1234", KNOWN)).contains(ABOUT_YOU);
    }

    @Test
    void SC_20_thirteen_characters_are_too_few_for_administrators() {
        assertThat(PasswordRules.isShortForAdministrators("lantern-plum9")).isTrue();
        assertThat(PasswordRules.isShortForAdministrators("lantern-plum90")).isFalse();
        assertThat(PasswordRules.isShortForAdministrators("🔑".repeat(13))).isTrue();
        assertThat(RULES.problem("lantern-plum9", KNOWN)).isEmpty();
    }

    @Test
    void the_list_has_three_thousand_that_would_be_long_enough() throws Exception {
        try (var list = PasswordRules.class.getResourceAsStream("/identity/common-passwords.txt")) {
            var lines = new String(list.readAllBytes(), StandardCharsets.UTF_8).lines();
            assertThat(lines.filter(line -> !line.startsWith("#")))
                    .hasSizeGreaterThan(3_000)
                    .allMatch(line -> line.length() >= PasswordRules.LEAST);
        }
    }

    @Test
    void every_problem_says_what_to_do() {
        assertThat(Problem.values())
                .allSatisfy(problem -> assertThat(problem.advice()).endsWith("."));
    }

    @Test
    void the_same_letters_typed_on_another_machine_are_the_same_password() {
        assertThat(PasswordRules.normalised("Sia\u0302n")).isEqualTo("Si\u00e2n");
    }
}
