package uk.co.pharmacyiq.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.identity.federation.ForgingIssuer.Asked;
import uk.co.pharmacyiq.keys.SealedText;

/** A question to a provider is answered once, in the browser that asked it, and soon. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneAnswerTest extends PharmacyTest {

    private static final String CARD = "555000000011";

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private ForgingIssuer issuer;
    private Federated here;

    @BeforeAll
    void somebody_has_linked_their_card() {
        issuer = new ForgingIssuer();
        here = Federated.cis2(application, port, issuer.issuer());
        here.withCard(Role.PHARMACIST, issuer, CARD);
    }

    @AfterAll
    void close() {
        issuer.close();
    }

    private URI answered(CardBrowser browser) {
        var asked = Asked.of(here.ask(browser));
        return here.back(asked, issuer.code(asked, CARD, here.ods, _ -> {}));
    }

    private static void isRefused(HttpResponse<String> landed) {
        assertThat(landed.statusCode()).isEqualTo(403);
        assertThat(landed.body()).contains("provider-answer-unknown");
        assertThat(landed.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("__Host-session"));
    }

    /** One address may not have so many requests under way: whoever is told to come again is not in either. */
    private static void isRefusedOrMustWait(HttpResponse<String> landed) {
        if (landed.statusCode() == 429) {
            assertThat(landed.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("__Host-session"));
        } else {
            isRefused(landed);
        }
    }

    @Test
    void a_question_asks_for_a_card_and_a_fresh_proof_and_binds_the_code_to_us() {
        var asked = Asked.of(here.ask(new CardBrowser(port)));
        assertThat(asked.parameters())
                .containsEntry("response_type", "code")
                .containsEntry("acr_values", "AAL3_ANY")
                .containsEntry("max_age", "300")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry(
                        "scope",
                        "openid profile nhsperson nationalrbacaccess associatedorgs professionalmemberships"
                                + " organisationalmemberships selectedrole");
        assertThat(asked.get("state")).hasSize(43);
        assertThat(asked.get("nonce")).hasSize(43).isNotEqualTo(asked.get("state"));
        assertThat(asked.get("code_challenge")).hasSize(43);
    }

    @Test
    void an_answer_to_no_question_is_refused() {
        var browser = new CardBrowser(port);
        var back = answered(browser);
        isRefused(browser.arrive(URI.create(back.toString().replaceAll("state=[^&]+", "state=" + "A".repeat(43)))));
        isRefused(browser.arrive(URI.create(back.toString().replaceAll("state=[^&]+&", ""))));
        isRefused(browser.arrive(URI.create(back + "&state=" + "A".repeat(43))));
    }

    @Test
    void an_answer_in_another_browser_is_refused() {
        var back = answered(new CardBrowser(port));
        var other = new CardBrowser(port);
        here.ask(other);
        isRefused(other.arrive(back));
        isRefused(new CardBrowser(port).arrive(back));
    }

    @Test
    void an_answer_counts_once() {
        var browser = new CardBrowser(port);
        var back = answered(browser);
        assertThat(browser.comeBack(back).statusCode()).isEqualTo(200);
        isRefused(browser.comeBack(back));
    }

    @Test
    void a_code_that_was_used_before_is_refused() {
        var browser = new CardBrowser(port);
        var first = Asked.of(here.ask(browser));
        var code = issuer.code(first, CARD, here.ods, _ -> {});
        assertThat(browser.comeBack(here.back(first, code)).statusCode()).isEqualTo(200);
        var second = Asked.of(here.ask(browser));
        var landed = browser.comeBack(here.back(second, code));
        assertThat(landed.statusCode()).isEqualTo(403);
        assertThat(landed.body()).contains("provider-code-not-taken");
    }

    @Test
    void an_answer_after_ten_minutes_is_refused() {
        var browser = new CardBrowser(port);
        var back = answered(browser);
        try (var connection =
                        uk.co.pharmacyiq.TestDatabase.get().administrator().connect();
                var statement = connection.createStatement()) {
            statement.execute("update identity.federation_state set made_at = made_at - interval '10 minutes',"
                    + " expires_at = expires_at - interval '10 minutes' where organisation_id = '"
                    + here.pharmacy.organisation() + "' and answered_at is null");
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
        isRefused(browser.arrive(back));
    }

    @Test
    void of_fifty_answers_to_one_question_at_once_exactly_one_gets_in() throws Exception {
        var browser = new CardBrowser(port);
        var back = answered(browser);
        int before = issuer.redeemed();
        var landed = atOnce(50, () -> browser.copy(port).comeBack(back));
        assertThat(landed.stream().filter(one -> one.statusCode() == 200)).hasSize(1);
        landed.stream().filter(one -> one.statusCode() != 200).forEach(OneAnswerTest::isRefusedOrMustWait);
        assertThat(issuer.redeemed()).isEqualTo(before + 1);
    }

    @Test
    void of_fifty_choices_of_a_role_at_once_exactly_one_gets_in() throws Exception {
        var browser = new CardBrowser(port);
        var page = here.signIn(
                browser,
                issuer,
                CARD,
                draft -> draft.userinfo.put(
                        "nhsid_nrbac_roles",
                        List.of(
                                ForgingIssuer.role("201", here.ods),
                                ForgingIssuer.role("202", here.ods),
                                ForgingIssuer.role("203", "FZZ99"))));
        assertThat(page.body())
                .contains("Choose your role", "value=\"201\"", "value=\"202\"")
                .doesNotContain("\"203\"");
        assertThat(browser.isSignedIn()).isFalse();
        var form = Map.of("state", CardBrowser.state(page), "role", "202");
        var path = "/sign-in/with/" + here.handle + "/" + here.provider + "/role";
        var other = browser.copy(port);
        other.forget("__Host-federation");
        assertThat(other.post(path, form).statusCode()).isEqualTo(403);
        assertThat(browser.copy(port)
                        .post(path, Map.of("state", form.get("state"), "role", "203"))
                        .statusCode())
                .isEqualTo(422);
        var landed = atOnce(50, () -> browser.copy(port).post(path, form));
        assertThat(landed.stream().filter(one -> one.statusCode() == 200)).hasSize(1);
        assertThat(Recorded.rows("select role_code || ' ' || role_org || ' ' || activity_codes"
                        + " from identity.federated_session where organisation_id = '" + here.pharmacy.organisation()
                        + "' order by session_id desc limit 1"))
                .containsExactly("S8000:G8000:R8003 " + here.ods + " B0572");
        assertThat(Recorded.opened(application.getBean(SealedText.class), here.pharmacy.organisation(), "role_id")
                        .getFirst())
                .isEqualTo("202");
    }

    @Test
    void one_address_cannot_begin_questions_without_end() {
        var pharmacy = Federated.cis2(application, port, issuer.issuer());
        var browser = new CardBrowser(port);
        browser.get("/sign-in");
        var path = "/sign-in/with/" + pharmacy.handle + "/" + pharmacy.provider;
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 61; i++) {
            statuses.add(browser.post(path, Map.of()).statusCode());
        }
        assertThat(statuses.subList(0, 60)).containsOnly(200);
        assertThat(statuses.getLast()).isEqualTo(429);
    }

    @Test
    void a_provider_that_is_switched_off_or_unknown_or_anothers_asks_nobody() {
        var elsewhere = Federated.cis2(application, port, issuer.issuer());
        var browser = new CardBrowser(port);
        browser.get("/sign-in");
        assertThat(browser.post("/sign-in/with/" + here.handle + "/" + elsewhere.provider, Map.of())
                        .statusCode())
                .isEqualTo(404);
        uk.co.pharmacyiq.TestPharmacy.done(application
                .getBean(ConfigureProviders.class)
                .switchTo(elsewhere.pharmacy.as(Role.MASTER_ADMINISTRATOR), elsewhere.provider, false));
        assertThat(browser.post("/sign-in/with/" + elsewhere.handle + "/" + elsewhere.provider, Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/sign-in/with?organisation=" + elsewhere.handle).body())
                .doesNotContain("smartcard (CIS2)");
        assertThat(browser.get("/sign-in/with?organisation=asha%40" + here.handle)
                        .body())
                .contains("Sign in with NHS smartcard (CIS2)");
    }

    static <T> List<T> atOnce(int times, java.util.concurrent.Callable<T> task) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(times)) {
            var futures = new ArrayList<Future<T>>();
            for (int i = 0; i < times; i++) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
