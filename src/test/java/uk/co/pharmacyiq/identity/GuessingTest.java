package uk.co.pharmacyiq.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.co.pharmacyiq.identity.proof.SignInName;
import uk.co.pharmacyiq.identity.session.Browser;

/** What guessing is worth, and what it cannot do to those who work. */
class GuessingTest extends IdentityTest {

    @BeforeEach
    void an_organisation() throws SQLException {
        openOrganisation();
    }

    @Test
    void SC_20_two_hundred_guesses_at_once_in_every_spelling_are_ten_tries() throws Exception {
        var asha = enrol("Asha Patel", "asha.patel");
        var spellings = List.of(
                asha.username(),
                asha.username().toUpperCase(java.util.Locale.ROOT),
                " " + asha.username() + " ",
                asha.username().replace("a", "\uff41"),
                asha.username().replace("@", ".@"),
                asha.username() + "..",
                asha.username().replace("h", "h\u200b"),
                asha.username().replace("@", "\u00a0@ "));
        var next = new AtomicInteger();
        var outcomes = atOnce(
                200, () -> code(signIn(spellings.get(next.getAndIncrement() % spellings.size()), "wrong", "000000")));
        assertThat(Collections.frequency(outcomes, "sign-in-failed")).isEqualTo(10);
        assertThat(Collections.frequency(outcomes, "too-many-tries")).isEqualTo(190);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ASHA@North", " asha@north ", "ａsha@north", "asha.@north", "asha@north.", "as\u200dha@north"})
    void every_spelling_of_a_name_counts_as_that_name(String typed) {
        assertThat(SignInName.normalised(typed)).isEqualTo("asha@north");
    }

    @Test
    void whoever_works_at_a_browser_they_know_gets_in_while_others_guess_at_their_name() {
        var asha = enrol("Asha Patel", "asha.patel");
        var counter = Browser.unknown("the counter");
        assertThat(code(signInFrom(asha, PASSWORD, counter))).isEqualTo("done");
        clock.forward(60);
        for (int guess = 0; guess < 12; guess++) {
            signIn(asha.username(), "wrong", "000000");
        }
        assertThat(code(signIn(asha))).as("from elsewhere").isEqualTo("too-many-tries");
        assertThat(code(signInFrom(asha, PASSWORD, counter)))
                .as("from the counter")
                .isEqualTo("done");
        for (int guess = 0; guess < 10; guess++) {
            assertThat(code(signInFrom(asha, "wrong", counter))).isEqualTo("sign-in-failed");
        }
        clock.forward(60);
        assertThat(code(signInFrom(asha, PASSWORD, counter)))
                .as("guesses at the counter itself are counted too")
                .isEqualTo("too-many-tries");
    }

    @Test
    void names_that_are_nobodys_fill_no_table() {
        enrol("Asha Patel", "asha.patel");
        var before = rowsOfIdentity();
        for (int each = 0; each < 30; each++) {
            signIn("made.up" + each + "@nowhere", "wrong", "000000");
            clock.forward(10);
        }
        assertThat(rowsOfIdentity()).isEqualTo(before);
    }

    /** Rank-sum test over interleaved samples: what tells the two apart must be chance. */
    @Test
    void the_time_an_answer_takes_does_not_tell_whether_a_name_exists() {
        enrol("Asha Patel", "asha.patel");
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (int each = 0; each < 5; each++) {
            nanos("warm.up" + each);
        }
        for (int each = 0; each < 30; each++) {
            clock.forward(301);
            known.add(nanos("asha.patel"));
            unknown.add(nanos("nobody.here"));
        }
        assertThat(Math.abs(z(known, unknown)))
                .as("standard deviations between the ranks")
                .isLessThan(4.0);
    }

    private static double z(List<Long> one, List<Long> other) {
        double wins = one.stream()
                .mapToDouble(a -> other.stream()
                        .mapToDouble(b -> a > b ? 1 : a.equals(b) ? 0.5 : 0)
                        .sum())
                .sum();
        double n = one.size();
        double m = other.size();
        return (wins - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
    }

    private long nanos(String local) {
        long before = System.nanoTime();
        signIn(local + "@" + handle, "wrong-plum-orbit", "000000");
        return System.nanoTime() - before;
    }

    private List<Long> rowsOfIdentity() {
        return IntStream.range(0, TABLES.size())
                .mapToObj(i -> administrator()
                        .sql("select count(*) from identity." + TABLES.get(i) + " where organisation_id = ?")
                        .param(organisation.value())
                        .query(Long.class)
                        .single())
                .toList();
    }

    private static final List<String> TABLES =
            List.of("person", "credential", "session", "device", "notice", "invitation");
}
