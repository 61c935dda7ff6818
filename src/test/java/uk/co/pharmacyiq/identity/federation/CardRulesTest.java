package uk.co.pharmacyiq.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.identity.federation.ForgingIssuer.Asked;

/** A card is its holder's and nobody else's, and ends what it began (SC-25, M-130). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardRulesTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private ForgingIssuer issuer;

    @BeforeAll
    void open() {
        issuer = new ForgingIssuer();
    }

    @AfterAll
    void close() {
        issuer.close();
    }

    private Federated pharmacy() {
        return Federated.cis2(application, port, issuer.issuer());
    }

    private HttpResponse<String> logout(Federated here, String token) {
        var anybody = TestCaller.anonymous(port);
        return anybody.send(anybody.request(here.place() + "/logout")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8))));
    }

    private CardBrowser signedIn(Federated here, String card, String sid) {
        var browser = new CardBrowser(port);
        var landed = here.signIn(browser, issuer, card, draft -> draft.claims.put("sid", sid));
        assertThat(landed.statusCode()).as(landed.body()).isEqualTo(200);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
        return browser;
    }

    @Test
    void SC_25_one_smartcard_belongs_to_exactly_one_person_and_a_person_has_one() {
        var here = pharmacy();
        var tom = here.withCard(Role.TECHNICIAN, issuer, "555000000101");
        var second = here.link(CardBrowser.of(port, tom), issuer, "555000000102");
        assertThat(second.statusCode()).as("a second card of one person").isEqualTo(409);
        var asha = CardBrowser.of(port, here.pharmacy.caller(Role.PHARMACIST, port));
        var taken = here.link(asha, issuer, "555000000101");
        assertThat(taken.statusCode()).isEqualTo(403);
        assertThat(taken.body()).contains("card-of-another");
        assertThat(Recorded.all(here.pharmacy.organisation())).contains("CARD_MISMATCH done");
        assertThat(incidents(here)).containsExactly("belongs-to-another");
    }

    @Test
    void SC_25_M_130_a_card_that_is_not_the_signed_in_persons_is_refused_drafts_an_incident_and_is_told() {
        var here = pharmacy();
        here.withCard(Role.TECHNICIAN, issuer, "555000000111");
        var asha = CardBrowser.of(port, here.withCard(Role.PHARMACIST, issuer, "555000000112"));
        var asked = Asked.of(
                CardBrowser.onward(asha.post("/me/providers/" + here.provider + "/proof", Map.of("next", "/me"))));
        var landed = asha.comeBack(here.back(asked, issuer.code(asked, "555000000111", here.ods, _ -> {})));
        assertThat(landed.statusCode()).isEqualTo(403);
        assertThat(landed.body()).contains("card-not-yours");
        assertThat(incidents(here)).containsExactly("not-theirs");
        assertThat(Recorded.rows("select person_id || ' ' || kind from identity.notice where organisation_id = '"
                        + here.pharmacy.organisation() + "' and kind like 'card-%'"))
                .containsExactlyInAnyOrder(
                        here.pharmacy.person(Role.PHARMACIST) + " card-not-theirs",
                        here.pharmacy.person(Role.MASTER_ADMINISTRATOR) + " card-not-theirs");
        var mary = here.pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        assertThat(mary.get("/organisation/sign-in-providers").body())
                .contains("While Asha Patel was signed in, the card or account of Tom Hill was shown and refused.")
                .contains("cannot show whose hand held the card");
        assertThat(asha.get("/me").statusCode())
                .as("Asha's own session goes on")
                .isEqualTo(200);
    }

    @Test
    void one_proves_again_that_it_is_oneself_with_ones_own_card() {
        var here = pharmacy();
        var asha = CardBrowser.of(port, here.withCard(Role.PHARMACIST, issuer, "555000000121"));
        var asked = Asked.of(
                CardBrowser.onward(asha.post("/me/providers/" + here.provider + "/proof", Map.of("next", "/me"))));
        var before = asha.copy(port);
        var landed = asha.arrive(here.back(asked, issuer.code(asked, "555000000121", here.ods, _ -> {})));
        assertThat(landed.statusCode()).isEqualTo(200);
        assertThat(CardBrowser.onward(landed)).hasToString("/me");
        assertThat(asha.get("/me").statusCode()).isEqualTo(200);
        assertThat(before.get("/me").statusCode()).as("the secret of before").isEqualTo(303);
    }

    @Test
    void SC_25_the_same_card_at_two_places_raises_an_alert() {
        var here = pharmacy();
        here.withCard(Role.TECHNICIAN, issuer, "555000000131");
        signedIn(here, "555000000131", UUID.randomUUID().toString());
        assertThat(incidents(here)).isEmpty();
        signedIn(here, "555000000131", UUID.randomUUID().toString());
        assertThat(incidents(here)).containsExactly("two-places");
        assertThat(Recorded.all(here.pharmacy.organisation())).contains("CARD_TWO_PLACES done");
    }

    @Test
    void M_130_when_the_provider_says_that_a_card_was_pulled_the_session_is_over_within_five_seconds() {
        var here = pharmacy();
        here.withCard(Role.TECHNICIAN, issuer, "555000000141");
        var sid = UUID.randomUUID().toString();
        var browser = signedIn(here, "555000000141", sid);
        var other = signedIn(here, "555000000141", UUID.randomUUID().toString());
        var before = Instant.now();
        assertThat(logout(here, issuer.logoutToken("pharmacyiq", sid, _ -> {})).statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/me").statusCode()).isEqualTo(303);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(other.get("/me").statusCode())
                .as("another session of the provider's")
                .isEqualTo(200);
        assertThat(Recorded.all(here.pharmacy.organisation())).contains("SESSION_END_BY_PROVIDER done");
        assertThat(Recorded.rows("select ended_why from identity.session where organisation_id = '"
                        + here.pharmacy.organisation() + "' and ended_why is not null"))
                .containsExactly("card");
    }

    @Test
    void nobody_gets_in_by_a_card_that_was_pulled_while_they_chose_their_role() {
        var here = pharmacy();
        here.withCard(Role.TECHNICIAN, issuer, "555000000151");
        var sid = UUID.randomUUID().toString();
        var browser = new CardBrowser(port);
        var page = here.signIn(browser, issuer, "555000000151", draft -> {
            draft.claims.put("sid", sid);
            draft.userinfo.put(
                    "nhsid_nrbac_roles",
                    java.util.List.of(ForgingIssuer.role("1", here.ods), ForgingIssuer.role("2", here.ods)));
        });
        assertThat(logout(here, issuer.logoutToken("pharmacyiq", sid, _ -> {})).statusCode())
                .isEqualTo(200);
        var chosen = browser.post(
                "/sign-in/with/" + here.handle + "/" + here.provider + "/role",
                Map.of("state", CardBrowser.state(page), "role", "1"));
        assertThat(chosen.statusCode()).isEqualTo(403);
        assertThat(browser.isSignedIn()).isFalse();
    }

    static Stream<Arguments> spoiled() {
        return Stream.of(
                wrong("with a nonce", "logout-nonce-present", claims -> claims.put("nonce", "x")),
                wrong("without a session", "logout-session-missing", claims -> claims.remove("sid")),
                wrong(
                        "of another event",
                        "logout-events",
                        claims -> claims.put("events", Map.of("http://elsewhere.example/event", Map.of()))),
                wrong("without an event", "logout-events", claims -> claims.remove("events")),
                wrong("for another client", "token-audience", claims -> claims.put("aud", "somebody-else")),
                wrong("from another issuer", "token-issuer", claims -> claims.put("iss", "https://elsewhere.example")),
                wrong("without a name of its own", "logout-token-id-missing", claims -> claims.remove("jti")),
                wrong(
                        "of long ago",
                        "logout-issued-long-ago",
                        claims -> claims.put("iat", Date.from(Instant.now().minusSeconds(400)))),
                wrong(
                        "of a time to come",
                        "token-issued-in-future",
                        claims -> claims.put("iat", Date.from(Instant.now().plusSeconds(60)))));
    }

    private static Arguments wrong(String what, String code, Consumer<Map<String, Object>> spoil) {
        return Arguments.of(what, code, spoil);
    }

    private Federated shared;

    private Federated shared() {
        if (shared == null) {
            shared = pharmacy();
            shared.withCard(Role.TECHNICIAN, issuer, "555000000161");
        }
        return shared;
    }

    @ParameterizedTest(name = "M-130: a logout token {0} ends nothing ({1})")
    @MethodSource("spoiled")
    void a_logout_token_that_is_wrong_in_one_thing_ends_nothing(
            String what, String code, Consumer<Map<String, Object>> spoil) {
        var sid = UUID.randomUUID().toString();
        var browser = signedIn(shared(), "555000000161", sid);
        var answer = logout(shared(), issuer.logoutToken("pharmacyiq", sid, spoil));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(code);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void a_logout_token_that_anybody_could_have_made_ends_nothing_and_does_not_fill_the_record() {
        var sid = UUID.randomUUID().toString();
        var browser = signedIn(shared(), "555000000161", sid);
        var before = Recorded.all(shared().pharmacy.organisation()).size();
        var good = issuer.logoutToken("pharmacyiq", sid, _ -> {});
        var forged = ForgingIssuer.sign(
                JWSAlgorithm.RS256, ForgingIssuer.newKey("first"), issuer.key().getKeyID(), Map.of("sid", sid));
        for (var token : new String[] {"", "x", "a.b.c", good.substring(0, good.length() - 8) + "AAAAAAAA", forged}) {
            assertThat(logout(shared(), token).statusCode()).isEqualTo(400);
        }
        assertThat(Recorded.all(shared().pharmacy.organisation())).hasSize(before);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void a_logout_token_counts_once() {
        var sid = UUID.randomUUID().toString();
        signedIn(shared(), "555000000161", sid);
        var token = issuer.logoutToken("pharmacyiq", sid, _ -> {});
        assertThat(logout(shared(), token).statusCode()).isEqualTo(200);
        var again = logout(shared(), token);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("logout-replayed");
    }

    private static java.util.List<String> incidents(Federated here) {
        return Recorded.rows("select kind from identity.card_incident where organisation_id = '"
                + here.pharmacy.organisation() + "' order by incident_id");
    }
}
