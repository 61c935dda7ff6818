package uk.co.pharmacyiq.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.co.pharmacyiq.identity.session.SessionDoor;

class SignInTest extends IdentityTest {

    @Autowired
    private Throttle throttle;

    @BeforeEach
    void an_organisation() throws Exception {
        openOrganisation();
    }

    @Test
    void name_password_and_code_together_begin_a_session() {
        var asha = enrol("Asha Patel", "asha.patel");
        var session = done(signIn(asha));
        assertThat(door.enter(session.token())).get().returns("password+totp", SessionDoor.Entered::authentication);
        assertThat(session.elsewhere()).isEqualTo(1);
        assertThat(recorded("SIGN_IN")).containsExactly("done");
    }

    @Test
    void whatever_is_wrong_the_answer_is_the_same() {
        var asha = enrol("Asha Patel", "asha.patel");
        var right = asha.totp().codeAt(clock.instant());
        var unknownName = signIn("nobody.here@" + handle, PASSWORD, right);
        assertThat(signIn("asha.patel@elsewhere", PASSWORD, right)).isEqualTo(unknownName);
        assertThat(signIn("not a name", PASSWORD, right)).isEqualTo(unknownName);
        assertThat(signIn(asha.username(), "another-plum-orbit", right)).isEqualTo(unknownName);
        assertThat(signIn(asha.username(), PASSWORD, "000000")).isEqualTo(unknownName);
        assertThat(signIn(asha.username(), PASSWORD, "")).isEqualTo(unknownName);
        assertThat(code(unknownName)).isEqualTo("sign-in-failed");
        assertThat(recorded("SIGN_IN")).hasSize(4).containsOnly("sign-in-failed");
    }

    @Test
    void an_unknown_name_takes_as_long_as_a_wrong_password() {
        enrol("Asha Patel", "asha.patel");
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            millis("x" + warmUp + ".warm@" + handle);
        }
        var unknown = new ArrayList<Long>();
        var known = new ArrayList<Long>();
        for (int pair = 0; pair < 9; pair++) {
            unknown.add(millis("nobody.here@" + handle));
            known.add(millis("asha.patel@" + handle));
        }
        assertThat((double) median(unknown) / median(known)).isBetween(0.4, 2.5);
    }

    @Test
    void no_code_is_good_twice_not_even_at_once() throws Exception {
        var asha = enrol("Asha Patel", "asha.patel");
        var outcomes = atOnce(8, () -> code(signIn(asha)));
        assertThat(Collections.frequency(outcomes, "done")).isEqualTo(1);
        assertThat(code(signIn(asha))).isEqualTo("sign-in-failed");
    }

    @Test
    void after_ten_tries_the_right_password_does_not_help_for_five_minutes() {
        var asha = enrol("Asha Patel", "asha.patel");
        for (int wrong = 0; wrong < 10; wrong++) {
            assertThat(code(signIn(asha.username(), "wrong", "000000"))).isEqualTo("sign-in-failed");
        }
        assertThat(code(signIn(asha))).isEqualTo("too-many-tries");
        assertThat(code(signIn(asha))).isEqualTo("too-many-tries");
        clock.forward(299);
        assertThat(code(signIn(asha))).isEqualTo("too-many-tries");
        clock.forward(1);
        assertThat(code(signIn(asha))).isEqualTo("done");
        assertThat(Collections.frequency(recorded("SIGN_IN"), "too-many-tries")).isEqualTo(1);
    }

    @Test
    void fifty_at_once_are_ten_tries() throws Exception {
        var outcomes = atOnce(50, () -> code(signIn("nobody.here@" + handle, "wrong", "000000")));
        assertThat(Collections.frequency(outcomes, "sign-in-failed")).isEqualTo(10);
        assertThat(Collections.frequency(outcomes, "too-many-tries")).isEqualTo(40);
    }

    @Test
    void getting_in_forgives_earlier_tries() {
        var asha = enrol("Asha Patel", "asha.patel");
        for (int wrong = 0; wrong < 9; wrong++) {
            signIn(asha.username(), "wrong", "000000");
        }
        assertThat(code(signIn(asha))).isEqualTo("done");
        assertThat(code(signIn(asha.username(), "wrong", "000000"))).isEqualTo("sign-in-failed");
        assertThat(code(signIn(asha.username(), "wrong", "000000"))).isEqualTo("sign-in-failed");
    }

    @Test
    void an_address_has_sixty_tries_whatever_the_names() {
        var address = handle + ".address";
        for (int each = 0; each < 60; each++) {
            assertThat(throttle.count(handle + each, address)).isEqualTo(Throttle.Verdict.GO_ON);
        }
        assertThat(throttle.count(handle + "last", address)).isEqualTo(Throttle.Verdict.JUST_STOPPED);
        assertThat(throttle.count(handle + "more", address)).isEqualTo(Throttle.Verdict.STOPPED);
        clock.forward(300);
        assertThat(throttle.count(handle + "later", address)).isEqualTo(Throttle.Verdict.GO_ON);
    }

    @Test
    void a_hundred_failures_in_a_row_disable_the_authenticator_for_good() {
        var asha = enrol("Asha Patel", "asha.patel");
        changeUnrecorded(
                "identity.credential",
                "update identity.credential set consecutive_failures = 99 where organisation_id = ?",
                organisation.value());
        signIn(asha.username(), "wrong", "000000");
        clock.forward(300);
        assertThat(code(signIn(asha))).isEqualTo("sign-in-failed");
        assertThat(recorded("CREDENTIAL_DISABLE")).containsExactly("done");
    }

    private long millis(String username) {
        long before = System.nanoTime();
        signIn(username, "wrong-plum-orbit", "000000");
        return (System.nanoTime() - before) / 1_000_000;
    }

    private static long median(List<Long> measured) {
        return measured.stream().sorted().skip(measured.size() / 2).findFirst().orElseThrow();
    }
}
