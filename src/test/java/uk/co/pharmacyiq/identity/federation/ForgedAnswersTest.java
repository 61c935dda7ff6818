package uk.co.pharmacyiq.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.identity.federation.ForgingIssuer.Draft;

/** Answers of a provider that are wrong in one thing each: nobody gets in by any of them, and the record says which it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedAnswersTest extends PharmacyTest {

    private static final String CARD = "555000000001";

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
        here.withCard(Role.TECHNICIAN, issuer, CARD);
    }

    @AfterAll
    void close() {
        issuer.close();
    }

    @Test
    @DisplayName("SC-25: an answer that is right in everything lets the person of that card in")
    void an_answer_that_is_right_lets_in() {
        var browser = new CardBrowser(port);
        var landed = here.signIn(browser, issuer, CARD, _ -> {});
        assertThat(landed.statusCode()).as(landed.body()).isEqualTo(200);
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(CardBrowser.onward(landed)).hasToString("/me");
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> spoiled() {
        var other = ForgingIssuer.newKey("other");
        return Stream.of(
                wrong("no signature at all", "token-algorithm", draft -> draft.unsigned = true),
                wrong(
                        "signed with our idea of a secret: the public key",
                        "token-algorithm",
                        draft -> draft.signedWithPublicKey = true),
                wrong(
                        "signed with PS256, which is not on the list",
                        "token-algorithm",
                        draft -> draft.algorithm = JWSAlgorithm.PS256),
                wrong(
                        "signed with another key under the right name",
                        "token-signature",
                        draft -> draft.signWith = other),
                wrong("signed with a key nobody published", "token-key-unknown", draft -> {
                    draft.signWith = other;
                    draft.kid = other.getKeyID();
                }),
                wrong("no key named", "token-key-unknown", draft -> draft.kid = null),
                wrong(
                        "expired",
                        "token-expired",
                        draft -> draft.claims.put("exp", Date.from(Instant.now().minusSeconds(6)))),
                wrong("without an end", "token-expired", draft -> draft.claims.remove("exp")),
                wrong(
                        "issued in the future",
                        "token-issued-in-future",
                        draft -> draft.claims.put("iat", Date.from(Instant.now().plusSeconds(60)))),
                wrong(
                        "from another issuer",
                        "token-issuer",
                        draft -> draft.claims.put("iss", "https://elsewhere.example")),
                wrong("for another client", "token-audience", draft -> draft.claims.put("aud", "somebody-else")),
                wrong(
                        "for two clients without saying whose it is",
                        "token-authorised-party",
                        draft -> draft.claims.put("aud", List.of("pharmacyiq", "somebody-else"))),
                wrong(
                        "made for another client",
                        "token-authorised-party",
                        draft -> draft.claims.put("azp", "somebody-else")),
                wrong("without the nonce", "token-nonce", draft -> draft.claims.remove("nonce")),
                wrong("with another nonce", "token-nonce", draft -> draft.claims.put("nonce", "another")),
                wrong("without a subject", "token-subject-missing", draft -> draft.claims.remove("sub")),
                wrong("not saying how sure it is", "token-acr-missing", draft -> draft.claims.remove("acr")),
                wrong("sure at level 2 only", "token-acr-too-low", draft -> draft.claims.put("acr", "AAL2_TOTP")),
                wrong(
                        "not saying when they proved it",
                        "token-auth-time-missing",
                        draft -> draft.claims.remove("auth_time")),
                wrong(
                        "proved too long ago",
                        "token-auth-time-too-old",
                        draft -> draft.claims.put("auth_time", Instant.now().getEpochSecond() - 306)),
                wrong(
                        "proved in the future",
                        "token-auth-time-too-old",
                        draft -> draft.claims.put("auth_time", Instant.now().getEpochSecond() + 60)),
                wrong(
                        "belonging to another access token",
                        "token-access-token-hash",
                        draft -> draft.claims.put("at_hash", "AAAAAAAAAAAAAAAAAAAAAA")),
                wrong(
                        "about somebody else than what is told beside it",
                        "userinfo-subject",
                        draft -> draft.userinfo.put("sub", "sub-other")),
                wrong(
                        "without the number of the card's account",
                        "user-id-missing",
                        draft -> draft.userinfo.remove("nhsid_useruid")),
                wrong(
                        "with two numbers of accounts",
                        "user-id-differs",
                        draft -> draft.claims.put("nhsid_useruid", "555000000002")),
                wrong(
                        "of somebody who holds no role at our premises",
                        "no-role-here",
                        draft -> draft.userinfo.put("nhsid_nrbac_roles", List.of(ForgingIssuer.role("1", "FZZ99")))),
                wrong(
                        "of somebody who holds no role at all",
                        "no-role-here",
                        draft -> draft.userinfo.remove("nhsid_nrbac_roles")),
                wrong(
                        "of somebody nobody here is",
                        "account-not-linked",
                        draft -> draft.userinfo.put("nhsid_useruid", "555999999999")));
    }

    private static Arguments wrong(String what, String code, Consumer<Draft> spoil) {
        return Arguments.of(what, code, spoil);
    }

    @ParameterizedTest(name = "SC-25: an ID token {0} is refused as {1}")
    @MethodSource("spoiled")
    void an_answer_that_is_wrong_in_one_thing_lets_nobody_in(String what, String code, Consumer<Draft> spoil) {
        var browser = new CardBrowser(port);
        var landed = here.signIn(browser, issuer, CARD, spoil);
        assertThat(landed.statusCode()).as(what).isEqualTo(403);
        assertThat(landed.body()).as(what).contains(code);
        assertThat(browser.isSignedIn()).as(what).isFalse();
        assertThat(Recorded.last(here.pharmacy.organisation())).as(what).isEqualTo("PROVIDER_ANSWER refused " + code);
    }

    @Test
    void five_seconds_between_two_clocks_are_forgiven() {
        var landed = here.signIn(new CardBrowser(port), issuer, CARD, draft -> {
            draft.claims.put("iat", Date.from(Instant.now().plusSeconds(3)));
            draft.claims.put("auth_time", Instant.now().getEpochSecond() + 3);
        });
        assertThat(landed.statusCode()).isEqualTo(200);
    }

    @Test
    void keys_that_change_in_the_middle_of_a_day_are_fetched_again_and_nobody_restarts_anything() {
        try (var rotating = new ForgingIssuer()) {
            var there = Federated.cis2(application, port, rotating.issuer());
            there.withCard(Role.TECHNICIAN, rotating, CARD);
            int before = rotating.keyFetches();
            rotating.rotate("second");
            assertThat(there.signIn(new CardBrowser(port), rotating, CARD, _ -> {})
                            .statusCode())
                    .isEqualTo(200);
            assertThat(rotating.keyFetches()).isEqualTo(before + 1);
            // A key that was taken away is not asked for again and again.
            var gone = ForgingIssuer.newKey("gone");
            for (int i = 0; i < 3; i++) {
                var landed = there.signIn(new CardBrowser(port), rotating, CARD, draft -> {
                    draft.signWith = gone;
                    draft.kid = "gone";
                });
                assertThat(landed.body()).contains("token-key-unknown");
            }
            assertThat(rotating.keyFetches()).isEqualTo(before + 1);
        }
    }

    @Test
    void an_answer_that_says_no_lets_nobody_in() {
        var browser = new CardBrowser(port);
        var asked = ForgingIssuer.Asked.of(here.ask(browser));
        var landed = browser.arrive(
                java.net.URI.create(asked.get("redirect_uri") + "?error=access_denied&state=" + asked.get("state")));
        assertThat(landed.statusCode()).isEqualTo(403);
        assertThat(landed.body()).contains("provider-said-no");
    }

    @Test
    void an_answer_that_names_another_provider_is_a_mix_up() {
        var browser = new CardBrowser(port);
        var asked = ForgingIssuer.Asked.of(here.ask(browser));
        var back = here.back(asked, issuer.code(asked, CARD, here.ods, _ -> {}));
        var landed = browser.arrive(java.net.URI.create(back + "&iss=https%3A%2F%2Felsewhere.example"));
        assertThat(landed.statusCode()).isEqualTo(403);
        assertThat(landed.body()).contains("provider-mixed-up");
    }

    @Test
    void where_somebody_goes_afterwards_is_a_page_of_ours_whatever_was_asked_for() {
        for (var evil : List.of(
                "https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)")) {
            var browser = new CardBrowser(port);
            browser.get("/sign-in/with?organisation=" + here.handle);
            var asked = ForgingIssuer.Asked.of(CardBrowser.onward(
                    browser.post("/sign-in/with/" + here.handle + "/" + here.provider, Map.of("next", evil))));
            var landed = browser.arrive(here.back(asked, issuer.code(asked, CARD, here.ods, _ -> {})));
            assertThat(CardBrowser.onward(landed)).as(evil).hasToString("/");
        }
    }
}
