package uk.co.pharmacyiq.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.identity.session.EndSessions;
import uk.co.pharmacyiq.identity.session.ListSessions;
import uk.co.pharmacyiq.identity.session.SignOut;

class SessionsTest extends IdentityTest {

    @Autowired
    private ListSessions listSessions;

    @Autowired
    private EndSessions endSessions;

    @Autowired
    private SignOut signOut;

    @Autowired
    private ChangePassword changePassword;

    @BeforeEach
    void an_organisation() throws Exception {
        openOrganisation();
    }

    @Test
    void after_fifteen_minutes_without_a_request_it_is_over() {
        var asha = enrol("Asha Patel", "asha.patel");
        var token = done(signIn(asha)).token();
        clock.forward(899);
        assertThat(door.enter(token)).isPresent();
        clock.forward(899);
        assertThat(door.enter(token)).isPresent();
        clock.forward(901);
        assertThat(door.enter(token)).isEmpty();
    }

    @Test
    void after_twelve_hours_it_is_over_however_busy() {
        var token = done(signIn(enrol("Asha Patel", "asha.patel"))).token();
        for (int minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
            clock.forward(600);
            assertThat(door.enter(token)).isPresent();
        }
        clock.forward(600);
        assertThat(door.enter(token)).isEmpty();
    }

    @Test
    void signing_out_ends_it_now_and_for_good() {
        var session = done(signIn(enrol("Asha Patel", "asha.patel")));
        done(signOut.signOut(session.person()));
        assertThat(door.enter(session.token())).isEmpty();
        assertThat(recorded("SIGN_OUT")).containsExactly("done");
    }

    @Test
    void the_database_knows_the_secret_of_none() {
        var session = done(signIn(enrol("Asha Patel", "asha.patel")));
        var rows = administrator()
                .sql("select row_to_json(s)::text from identity.session s where organisation_id = ?")
                .param(organisation.value())
                .query(String.class)
                .list();
        assertThat(rows)
                .hasSize(2)
                .noneMatch(row -> row.contains(session.token().text()));
    }

    @Test
    void an_administrator_ends_one_or_all_of_somebody() {
        var boss = enrol("Bo Smith", "bo.smith");
        var asha = enrol("Asha Patel", "asha.patel");
        var second = done(signIn(asha));
        done(endSessions.end(boss.actor(), asha.actor().id(), second.person().session()));
        assertThat(door.enter(second.token())).isEmpty();
        assertThat(door.enter(asha.session().token())).isPresent();
        done(endSessions.endAll(boss.actor(), asha.actor().id()));
        assertThat(door.enter(asha.session().token())).isEmpty();
        assertThat(code(endSessions.end(
                        boss.actor(), asha.actor().id(), second.person().session())))
                .isEqualTo("session-unknown");
    }

    @Test
    void nobody_ends_the_session_of_another_as_their_own() {
        var boss = enrol("Bo Smith", "bo.smith");
        var asha = enrol("Asha Patel", "asha.patel");
        assertThat(code(endSessions.endOwn(asha.actor(), boss.actor().session())))
                .isEqualTo("session-unknown");
        assertThat(door.enter(boss.session().token())).isPresent();
        assertThat(done(listSessions.own(asha.actor())).sessions())
                .singleElement()
                .returns(true, ListSessions.Open::current);
    }

    @Test
    void a_new_password_ends_every_session_and_begins_a_new_one() {
        var asha = enrol("Asha Patel", "asha.patel");
        var before = done(signIn(asha));
        clock.forward(60);
        var wanted = "violin kettle engine";
        var changed = done(changePassword.change(
                before.person(),
                new ChangePassword.Request(
                        PASSWORD, asha.totp().codeAt(clock.instant()), wanted, Browser.unknown("test"))));
        assertThat(door.enter(before.token())).isEmpty();
        assertThat(door.enter(asha.session().token())).isEmpty();
        assertThat(door.enter(changed.token())).isPresent();
        clock.forward(60);
        assertThat(code(signIn(asha))).isEqualTo("sign-in-failed");
        assertThat(code(signIn(asha.username(), wanted, asha.totp().codeAt(clock.instant()))))
                .isEqualTo("done");
    }

    @Test
    void a_password_is_changed_only_by_who_knows_the_old_one() {
        var asha = enrol("Asha Patel", "asha.patel");
        var code = asha.totp().codeAt(clock.instant());
        assertThat(code(changePassword.change(
                        asha.actor(),
                        new ChangePassword.Request("wrong", code, "violin kettle engine", Browser.unknown("test")))))
                .isEqualTo("sign-in-failed");
        assertThat(code(changePassword.change(
                        asha.actor(),
                        new ChangePassword.Request(PASSWORD, code, "password1234", Browser.unknown("test")))))
                .isEqualTo("password-common");
        assertThat(recorded("PASSWORD_CHANGE")).containsExactly("sign-in-failed", "password-common");
    }
}
