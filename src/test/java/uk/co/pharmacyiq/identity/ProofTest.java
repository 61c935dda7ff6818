package uk.co.pharmacyiq.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.work.Actor;

/** Showing again that it is oneself, before what is grave. */
class ProofTest extends IdentityTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProveAgain proveAgain;

    private Member mary;
    private Member tom;

    @BeforeEach
    void somebody_who_signed_in_a_while_ago() throws SQLException {
        openOrganisation();
        mary = enrol("Mary Master", "mary.master");
        tom = enrol("Tom Hill", "tom.hill");
        clock.forward(301);
    }

    @Test
    void SC_24_a_grave_form_asks_for_a_proof_and_nothing_that_was_typed_is_lost() {
        var token = mary.session().token();
        var asked = post(token, close(), "typed=kept+for+later");
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.body())
                .contains("Show that it is you")
                .contains("action=\"" + close() + "\"")
                .contains("name=\"typed\" value=\"kept for later\"");
        var wrong = post(token, close(), "typed=kept+for+later&_proof=000000");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("This is not the code").contains("kept for later");
        var proved = post(token, close(), "typed=kept+for+later&_proof=" + code());
        assertThat(proved.statusCode()).isEqualTo(303);
        assertThat(recorded("PERSON_CLOSE")).containsExactly("step-up-needed", "step-up-needed", "done");
    }

    @Test
    void a_proof_gives_the_session_a_new_secret_and_the_one_before_opens_nothing() {
        var next = done(proveAgain.prove(stale(), code()));
        assertThat(door.enter(mary.session().token())).isEmpty();
        var entered = door.enter(next).orElseThrow();
        assertThat(entered.sessionId()).isEqualTo(mary.actor().session());
        assertThat(entered.provedAt().toInstant()).isCloseTo(clock.instant(), within(1, ChronoUnit.MILLIS));
    }

    @Test
    void it_counts_for_five_minutes_in_that_session_alone() {
        var other = done(signIn(mary));
        clock.forward(31);
        var before = door.enter(other.token()).orElseThrow().provedAt();
        var next = done(proveAgain.prove(stale(), code()));
        assertThat(door.enter(other.token()).orElseThrow().provedAt()).isEqualTo(before);
        clock.forward(301);
        assertThat(post(next, close(), "").statusCode())
                .as("five minutes later")
                .isEqualTo(401);
    }

    @Test
    void no_code_proves_twice_not_even_at_once() throws Exception {
        var code = code();
        var outcomes = atOnce(50, () -> code(proveAgain.prove(stale(), code)));
        assertThat(Collections.frequency(outcomes, "done")).isEqualTo(1);
    }

    @Test
    void ten_wrong_codes_in_five_minutes_and_the_right_one_proves_nothing() {
        for (int wrong = 0; wrong < 10; wrong++) {
            assertThat(code(proveAgain.prove(stale(), "000000"))).isEqualTo("code-wrong");
        }
        assertThat(code(proveAgain.prove(stale(), code()))).isEqualTo("too-many-tries");
    }

    private String close() {
        return "/people/" + tom.actor().id() + "/close";
    }

    private String code() {
        return mary.totp().codeAt(clock.instant());
    }

    private Actor.Person stale() {
        return mary.actor();
    }

    private HttpResponse<String> post(SecretToken session, String path, String form) {
        var request = TestCaller.anonymous(port)
                .request(path)
                .header("Cookie", "__Host-session=" + session.text())
                .header("Content-Type", "application/x-www-form-urlencoded");
        var body = "_csrf=" + session.proofOf("csrf") + (form.isEmpty() ? "" : "&" + form);
        return TestCaller.anonymous(port).send(request.POST(BodyPublishers.ofString(body)));
    }
}
