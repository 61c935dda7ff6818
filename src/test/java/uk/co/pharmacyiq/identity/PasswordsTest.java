package uk.co.pharmacyiq.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.co.pharmacyiq.TestCaller;

/** What is asked of passwords where they are set and used; the rules themselves are in PasswordRulesTest. */
class PasswordsTest extends IdentityTest {

    @LocalServerPort
    private int port;

    @BeforeEach
    void an_organisation() throws Exception {
        openOrganisation();
    }

    @Test
    void SC_20_a_password_of_four_hundred_days_is_as_good_as_new_and_nobody_is_told_to_change_it() {
        var asha = enrol("Asha Patel", "asha.patel");
        clock.forward(400L * 24 * 3600);
        var session = done(signIn(asha));
        assertThat(administrator()
                        .sql("select count(*) from identity.notice where organisation_id = ? and kind like 'password%'")
                        .param(organisation.value())
                        .query(Long.class)
                        .single())
                .isZero();
        var server = TestCaller.anonymous(port);
        var page = server.send(server.request("/me")
                .header("Cookie", "__Host-session=" + session.token().text())
                .GET());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContainIgnoringCase("expire");
    }

    @Test
    void SC_22_passwords_may_be_pasted_and_kept_by_a_password_manager() {
        var signIn = TestCaller.anonymous(port).get("/sign-in").body();
        assertThat(signIn)
                .contains("autocomplete=\"username webauthn\"")
                .contains("autocomplete=\"current-password\"")
                .contains("autocomplete=\"one-time-code\"")
                .doesNotContain("onpaste");
        var invitation = TestCaller.anonymous(port)
                .get("/invitation/" + invite("Bo Smith", "bo.smith"))
                .body();
        assertThat(invitation).contains("autocomplete=\"new-password\"").doesNotContain("onpaste");
        assertThat(TestCaller.anonymous(port).get("/assets/page.js").body()).doesNotContain("paste");
    }

    @Test
    void SC_20_two_hundred_characters_are_taken_and_every_one_counts() {
        var token = invite("Bo Smith", "bo.smith");
        var totp = done(acceptInvitation.open(token, request())).totp();
        var password = "lantern plum orbit kettle ".repeat(8).substring(0, 199) + "z";
        done(acceptInvitation.accept(new AcceptInvitation.Answer(
                token,
                password,
                totp.codeAt(clock.instant()),
                true,
                request(),
                uk.co.pharmacyiq.identity.session.Browser.unknown("test"))));
        clock.forward(60);
        var name = "bo.smith@" + handle;
        assertThat(code(signIn(name, password.substring(0, 199) + "y", totp.codeAt(clock.instant()))))
                .isEqualTo("sign-in-failed");
        assertThat(code(signIn(name, password, totp.codeAt(clock.instant())))).isEqualTo("done");
    }
}
