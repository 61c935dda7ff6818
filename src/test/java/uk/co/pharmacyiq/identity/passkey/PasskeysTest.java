package uk.co.pharmacyiq.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.identity.passkey.PasskeyBrowser.json;
import static uk.co.pharmacyiq.identity.passkey.PasskeyBrowser.problem;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.co.pharmacyiq.identity.IdentityTest;
import uk.co.pharmacyiq.kernel.SecretToken;

/** Passkeys through the running server, with an authenticator that can be told to cheat. */
class PasskeysTest extends IdentityTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AcceptByPasskey acceptByPasskey;

    @Autowired
    private UserHandle handles;

    private Member asha;
    private SoftAuthenticator phone;
    private PasskeyBrowser home;

    @BeforeEach
    void somebody_with_a_passkey() throws Exception {
        openOrganisation();
        asha = enrol("Asha Patel", "asha.patel");
        phone = device();
        home = new PasskeyBrowser(port).signedIn(asha.session().token());
        assertThat(home.add(phone, "My phone").statusCode()).isEqualTo(201);
    }

    @Test
    void M_031_a_passkey_alone_signs_in_and_tells_who_it_is() {
        var browser = new PasskeyBrowser(port);
        var response = browser.signIn(phone);
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(json(response).get("displayName").stringValue()).isEqualTo("Asha Patel");
        assertThat(json(browser.get("/api/v1/session")).get("person").get("id").stringValue())
                .isEqualTo(asha.actor().id().toString());
        assertThat(recorded("SIGN_IN")).contains("done");
        assertThat(administrator()
                        .sql(
                                "select authentication from identity.session where organisation_id = ? order by session_id")
                        .param(organisation.value())
                        .query(String.class)
                        .list())
                .last()
                .isEqualTo("passkey");
    }

    @Test
    void a_name_typed_first_leads_to_the_passkeys_of_that_person() {
        var browser = new PasskeyBrowser(port);
        var asked = browser.askedToSignIn(asha.username().toUpperCase(java.util.Locale.ROOT));
        assertThat(asked).contains(encoded(phone.credentialId()));
        assertThat(browser.answer(asha.username(), phone.get(asked, false)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void M_031_a_name_that_is_nobodys_is_answered_like_anybodys() {
        var browser = new PasskeyBrowser(port);
        var names = List.of(
                "nobody@" + handle,
                "asha.patel@nowhere-" + handle,
                "not a name",
                "asha.patel@" + handle + ".",
                "@",
                "x");
        for (var name : names) {
            var first = allowed(browser.askedToSignIn(name));
            assertThat(first).as(name).isNotEmpty();
            assertThat(allowed(new PasskeyBrowser(port).askedToSignIn(name))).isEqualTo(first);
        }
        enrol("Bo Smith", "bo.smith");
        assertThat(allowed(browser.askedToSignIn("bo.smith@" + handle))).isNotEmpty();
        assertThat(allowed(browser.askedToSignIn(""))).isEmpty();
    }

    @Test
    void asking_fills_no_table() {
        var before = rows();
        for (int i = 0; i < 20; i++) {
            new PasskeyBrowser(port).askedToSignIn("made.up" + i + "@" + handle);
            new PasskeyBrowser(port).askedToSignIn("");
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void an_answer_given_at_another_address_opens_nothing() {
        phone.origin = "https://localhost.evil.example:" + port;
        refused(new PasskeyBrowser(port).signIn(phone));
        phone.origin = "https://localhost:1";
        refused(new PasskeyBrowser(port).signIn(phone));
        assertThat(recorded("SIGN_IN")).contains("passkey-not-accepted");
    }

    @Test
    void an_answer_signed_for_another_host_opens_nothing() {
        phone.host = "evil.example";
        refused(new PasskeyBrowser(port).signIn(phone));
    }

    @Test
    void a_device_that_does_not_know_who_held_it_opens_nothing() {
        phone.verified = false;
        refused(new PasskeyBrowser(port).signIn(phone));
        var other = device();
        other.verified = false;
        assertThat(problem(home.add(other, "Found in the street"))).isEqualTo("passkey-not-made");
    }

    @Test
    void an_answer_sent_twice_opens_one_session() {
        var browser = new PasskeyBrowser(port);
        var answer = phone.get(browser.askedToSignIn(""));
        assertThat(browser.answer("", answer).statusCode()).isEqualTo(201);
        refused(browser.answer("", answer));
        assertThat(notices()).doesNotContain("passkey-copied");
    }

    @Test
    void fifty_who_answer_one_challenge_at_once_are_one_session() throws Exception {
        var first = new PasskeyBrowser(port);
        var answer = phone.get(first.askedToSignIn(""));
        var ceremony = first.cookie("__Host-ceremony");
        var statuses = atOnce(50, () -> {
            var browser = new PasskeyBrowser(port);
            browser.cookie("__Host-ceremony", ceremony);
            return browser.answer("", answer).statusCode();
        });
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
        assertThat(statuses).allMatch(status -> status == 201 || status == 401 || status == 429);
        assertThat(administrator()
                        .sql(
                                "select count(*) from identity.session where organisation_id = ? and authentication = 'passkey'")
                        .param(organisation.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_challenge_of_another_browser_opens_nothing() {
        var asked = new PasskeyBrowser(port).askedToSignIn("");
        var other = new PasskeyBrowser(port);
        refused(other.answer("", phone.get(asked)));
        other.askedToSignIn("");
        refused(other.answer("", phone.get(asked)));
    }

    @Test
    void a_challenge_made_to_prove_or_to_add_does_not_sign_in() {
        var asked = home.post("/api/v1/session/proof/passkey/options", "{}").body();
        var browser = new PasskeyBrowser(port);
        browser.cookie("__Host-ceremony", home.cookie("__Host-ceremony"));
        refused(browser.answer("", phone.get(asked)));
    }

    @Test
    void a_challenge_is_good_for_five_minutes() {
        var browser = new PasskeyBrowser(port);
        var asked = browser.askedToSignIn("");
        clock.forward(301);
        refused(browser.answer("", phone.get(asked)));
    }

    @Test
    void a_passkey_that_says_it_is_somebody_elses_opens_nothing() {
        var bo = enrol("Bo Smith", "bo.smith");
        phone.pretend(handles.of(organisation, bo.actor().id()));
        refused(new PasskeyBrowser(port).signIn(phone));
        phone.pretend(new byte[32]);
        refused(new PasskeyBrowser(port).signIn(phone));
    }

    @Test
    void a_passkey_that_was_removed_opens_nothing_and_is_given_to_nobody() {
        var id = json(home.get("/api/v1/me/passkeys"))
                .get("passkeys")
                .get(0)
                .get("id")
                .stringValue();
        assertThat(home.delete("/api/v1/me/passkeys/" + id).statusCode()).isEqualTo(204);
        refused(new PasskeyBrowser(port).signIn(phone));
        assertThat(problem(home.add(phone, "Again"))).isEqualTo("passkey-taken");
        assertThat(home.delete("/api/v1/me/passkeys/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void a_counter_that_went_back_is_refused_recorded_and_told() {
        phone.count = 10;
        assertThat(new PasskeyBrowser(port).signIn(phone).statusCode()).isEqualTo(201);
        phone.count = 3;
        refused(new PasskeyBrowser(port).signIn(phone));
        assertThat(recorded("SIGN_IN")).contains("passkey-copied");
        assertThat(recorded("PASSKEY_COPIED")).containsExactly("done");
        assertThat(notices()).contains("passkey-copied", "passkey-added");
    }

    @Test
    void SC_24_to_add_one_takes_a_fresh_proof_and_a_passkey_gives_it() {
        clock.forward(400);
        assertThat(problem(home.add(device(), "Late"))).isEqualTo("step-up-needed");
        var asked = home.post("/api/v1/session/proof/passkey/options", "{}").body();
        var proved = home.post("/api/v1/session/proof/passkey", "{\"credential\":" + phone.get(asked) + "}");
        assertThat(proved.statusCode()).isEqualTo(200);
        assertThat(home.add(device(), "In time").statusCode()).isEqualTo(201);
        assertThat(recorded("PASSKEY_PROVE")).containsExactly("done");
    }

    @Test
    void the_passkey_of_somebody_else_proves_nothing() {
        var bo = enrol("Bo Smith", "bo.smith");
        var other = device();
        var hers = new PasskeyBrowser(port).signedIn(bo.session().token());
        assertThat(hers.add(other, "Bo's").statusCode()).isEqualTo(201);
        clock.forward(400);
        var asked = home.post("/api/v1/session/proof/passkey/options", "{}").body();
        assertThat(asked).contains(encoded(phone.credentialId()));
        var said = home.post("/api/v1/session/proof/passkey", "{\"credential\":" + other.get(asked) + "}");
        assertThat(problem(said)).isEqualTo("passkey-not-accepted");
        assertThat(problem(home.add(device(), "Late"))).isEqualTo("step-up-needed");
    }

    @Test
    void what_was_asked_of_one_session_is_not_taken_from_another() {
        var asked = home.post("/api/v1/me/passkeys/options", "{}").body();
        var other = new PasskeyBrowser(port).signedIn(done(signIn(asha)).token());
        other.cookie("__Host-ceremony", home.cookie("__Host-ceremony"));
        assertThat(problem(other.keep(device().create(asked), "Stolen"))).isEqualTo("passkey-not-made");
    }

    @Test
    void one_answer_makes_one_passkey() throws Exception {
        var made =
                device().create(home.post("/api/v1/me/passkeys/options", "{}").body());
        var statuses = atOnce(10, () -> home.keep(made, "Once").statusCode());
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
    }

    @Test
    void the_only_way_in_is_not_removed() {
        var invited = invite("Cara Jones", "cara.jones");
        var session = accept(invited, device());
        var browser = new PasskeyBrowser(port).signedIn(session.token());
        var id = json(browser.get("/api/v1/me/passkeys"))
                .get("passkeys")
                .get(0)
                .get("id")
                .stringValue();
        assertThat(problem(browser.delete("/api/v1/me/passkeys/" + id))).isEqualTo("passkey-last");
    }

    @Test
    void whoever_is_invited_may_enrol_with_a_passkey_alone() {
        var token = invite("Cara Jones", "cara.jones");
        var device = device();
        assertThat(accept(token, device).person().authentication()).isEqualTo("passkey");
        assertThat(new PasskeyBrowser(port).signIn(device).statusCode()).isEqualTo(201);
        assertThat(code(acceptInvitation.open(token, request()))).isEqualTo("invitation-not-good");
        assertThat(code(signIn("cara.jones@" + handle, "", "000000"))).isEqualTo("sign-in-failed");
    }

    @Test
    void a_link_is_good_once_whichever_way_is_faster() throws Exception {
        var token = invite("Cara Jones", "cara.jones");
        var totp = done(acceptInvitation.open(token, request())).totp();
        var browser = SecretToken.random();
        var made = device().create(options(token, browser));
        var codes = atOnce(
                20,
                () -> UUID.randomUUID().hashCode() % 2 == 0
                        ? code(acceptInvitation.accept(answer(token, totp)))
                        : code(acceptByPasskey.accept(answer(token, browser, made, true))));
        assertThat(Collections.frequency(codes, "done")).isEqualTo(1);
    }

    @Test
    void SC_10_nobody_enrols_without_the_confidentiality_statement() {
        var token = invite("Cara Jones", "cara.jones");
        var browser = SecretToken.random();
        var made = device().create(options(token, browser));
        assertThat(code(acceptByPasskey.accept(answer(token, browser, made, false))))
                .isEqualTo("statement-not-accepted");
        assertThat(code(acceptByPasskey.accept(answer(token, browser, made, true))))
                .isEqualTo("done");
    }

    @Test
    void ten_wrong_answers_stop_the_passkey_for_five_minutes() {
        phone.verified = false;
        for (int i = 0; i < 10; i++) {
            refused(new PasskeyBrowser(port).signIn(phone));
        }
        phone.verified = true;
        assertThat(new PasskeyBrowser(port).signIn(phone).statusCode()).isEqualTo(429);
        clock.forward(301);
        assertThat(new PasskeyBrowser(port).signIn(phone).statusCode()).isEqualTo(201);
    }

    @Test
    void nothing_kept_lets_anybody_in() {
        var kept = administrator()
                .sql("select row_to_json(k)::text from identity.passkey k where organisation_id = ?")
                .param(organisation.value())
                .query(String.class)
                .list();
        assertThat(kept).hasSize(1).allMatch(row -> !row.contains("private"));
    }

    private SoftAuthenticator device() {
        return new SoftAuthenticator("https://localhost:" + port);
    }

    private String options(String token, SecretToken browser) {
        return new tools.jackson.databind.json.JsonMapper()
                .writeValueAsString(
                        done(acceptByPasskey.open(token, request(), browser)).options());
    }

    private uk.co.pharmacyiq.identity.session.SignedIn accept(String token, SoftAuthenticator device) {
        var browser = SecretToken.random();
        return done(acceptByPasskey.accept(answer(token, browser, device.create(options(token, browser)), true)));
    }

    private static AcceptByPasskey.Answer answer(String token, SecretToken browser, String made, boolean statement) {
        return new AcceptByPasskey.Answer(
                token,
                new AddPasskey.Request("First passkey", made, java.util.Optional.of(browser)),
                statement,
                request(),
                uk.co.pharmacyiq.identity.session.Browser.unknown("test"));
    }

    private static void refused(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(401);
        assertThat(problem(response)).isEqualTo("passkey-not-accepted");
    }

    private static List<String> allowed(String options) {
        return new tools.jackson.databind.json.JsonMapper()
                .readTree(options)
                .get("allowCredentials")
                .valueStream()
                .map(each -> each.get("id").stringValue())
                .toList();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private List<String> notices() {
        return administrator()
                .sql("select kind from identity.notice where organisation_id = ?")
                .param(organisation.value())
                .query(String.class)
                .list();
    }

    private List<Long> rows() {
        return List.of("audit.event", "identity.spent_challenge", "identity.attempt", "identity.passkey").stream()
                .map(table -> administrator()
                        .sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
