package uk.co.pharmacyiq.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.identity.federation.Provider.Trust;
import uk.co.pharmacyiq.keys.SealedText;

/** Signs people in by a provider that others wrote: through its own login page, with its own tokens, keys and logouts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakSignInTest extends PharmacyTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "pw-" + UUID.randomUUID();

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private Keycloak keycloak;

    @BeforeAll
    void start() {
        keycloak = Keycloak.get();
    }

    /** A realm that speaks like NHS CIS2, or like a directory with second factors. */
    private Federated realm(String acr, boolean cis2) {
        var realm = "r" + UUID.randomUUID().toString().substring(0, 8);
        keycloak.administer("POST", "", Map.of("realm", realm, "enabled", true, "sslRequired", "none"));
        var profile = (ObjectNode) JSON.readTree(keycloak.administer("GET", "/" + realm + "/users/profile", Map.of()));
        profile.put("unmanagedAttributePolicy", "ENABLED");
        keycloak.administer("PUT", "/" + realm + "/users/profile", profile);
        var here = cis2
                ? Federated.cis2(application, port, keycloak.issuer(realm))
                : Federated.directory(
                        application,
                        port,
                        keycloak.issuer(realm),
                        new Trust("sub", "", "", List.of("mfa"), List.of("fido")));
        for (var scope : List.of(
                "nhsperson",
                "nationalrbacaccess",
                "associatedorgs",
                "professionalmemberships",
                "organisationalmemberships",
                "selectedrole")) {
            keycloak.administer(
                    "POST",
                    "/" + realm + "/client-scopes",
                    Map.of(
                            "name",
                            scope,
                            "protocol",
                            "openid-connect",
                            "attributes",
                            Map.of("include.in.token.scope", "true")));
        }
        keycloak.administer("POST", "/" + realm + "/clients", client(here, acr));
        return here;
    }

    private Map<String, Object> client(Federated here, String acr) {
        var address = "https://127.0.0.1:" + port + here.place();
        var mappers = new ArrayList<Map<String, Object>>();
        mappers.add(fromAttribute("nhsid_useruid", "String", false));
        mappers.add(fromAttribute("nhsid_nrbac_roles", "JSON", true));
        mappers.add(Map.of(
                "name",
                "acr",
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-hardcoded-claim-mapper",
                "config",
                Map.of("claim.name", "acr", "claim.value", acr, "jsonType.label", "String", "id.token.claim", "true")));
        return Map.of(
                "clientId",
                "pharmacyiq",
                "enabled",
                true,
                "publicClient",
                false,
                "standardFlowEnabled",
                true,
                "clientAuthenticatorType",
                "client-jwt",
                "redirectUris",
                List.of(address + "/back"),
                "defaultClientScopes",
                List.of("basic", "profile"),
                "optionalClientScopes",
                List.of(
                        "nhsperson",
                        "nationalrbacaccess",
                        "associatedorgs",
                        "professionalmemberships",
                        "organisationalmemberships",
                        "selectedrole"),
                "attributes",
                Map.of(
                        "token.endpoint.auth.signing.alg", "RS512",
                        "use.jwks.url", "true",
                        "jwks.url", address + "/keys",
                        "pkce.code.challenge.method", "S256",
                        "backchannel.logout.url", address + "/logout",
                        "backchannel.logout.session.required", "true"),
                "protocolMappers",
                mappers);
    }

    private static Map<String, Object> fromAttribute(String name, String type, boolean several) {
        return Map.of(
                "name",
                name,
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-usermodel-attribute-mapper",
                "config",
                Map.of(
                        "user.attribute", name,
                        "claim.name", name,
                        "jsonType.label", type,
                        "multivalued", Boolean.toString(several),
                        "userinfo.token.claim", "true"));
    }

    private String realmOf(Federated here) {
        return Recorded.rows("select issuer from identity.provider where provider_id = '" + here.provider + "'")
                .getFirst()
                .replaceAll(".*/", "");
    }

    private void person(Federated here, String name, String card, String... ods) {
        var roles = new ArrayList<String>();
        for (var code : ods) {
            roles.add(JSON.writeValueAsString(ForgingIssuer.role("7" + roles.size(), code)));
        }
        keycloak.administer(
                "POST",
                "/" + realmOf(here) + "/users",
                Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "firstName",
                        "Card",
                        "lastName",
                        "Holder",
                        "email",
                        name + "@pharmacy.example",
                        "emailVerified",
                        true,
                        "attributes",
                        Map.of("nhsid_useruid", List.of(card), "nhsid_nrbac_roles", roles),
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
    }

    private void link(Federated here, TestCaller caller, String name) {
        var browser = CardBrowser.of(port, caller);
        var question = CardBrowser.onward(browser.post("/me/providers/" + here.provider + "/link", Map.of()));
        var landed = browser.arrive(new KeycloakBrowser().signIn(question, name, PASSWORD));
        assertThat(landed.statusCode()).as(landed.body()).isEqualTo(200);
        var page = browser.get(CardBrowser.onward(landed).toString());
        assertThat(page.body()).contains("Card Holder");
        assertThat(browser.post("/me/providers/confirm", Map.of("state", CardBrowser.state(page)))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void SC_25_M_130_a_card_is_linked_signs_its_holder_in_and_is_pulled() {
        var here = realm("AAL3_N3_SMARTCARD", true);
        person(here, "tom", "555000000201", here.ods);
        link(here, here.pharmacy.caller(Role.TECHNICIAN, port), "tom");
        var browser = new CardBrowser(port);
        var landed = browser.arrive(new KeycloakBrowser().signIn(here.ask(browser), "tom", PASSWORD));
        assertThat(landed.statusCode()).as(landed.body()).isEqualTo(200);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
        assertThat(Recorded.rows("select acr || ' ' || role_code || ' ' || role_org"
                        + " from identity.federated_session where organisation_id = '" + here.pharmacy.organisation()
                        + "'"))
                .containsExactly("AAL3_N3_SMARTCARD S8000:G8000:R8003 " + here.ods);
        var sealed = application.getBean(SealedText.class);
        assertThat(Recorded.opened(sealed, here.pharmacy.organisation(), "user_id"))
                .containsExactly("555000000201");
        var sid = Recorded.opened(sealed, here.pharmacy.organisation(), "sid").getFirst();
        var before = Instant.now();
        keycloak.administer("DELETE", "/" + realmOf(here) + "/sessions/" + sid, Map.of());
        while (browser.get("/me").statusCode() == 200
                && Duration.between(before, Instant.now()).toSeconds() < 5) {
            Thread.onSpinWait();
        }
        assertThat(browser.get("/me").statusCode()).isEqualTo(303);
        assertThat(Recorded.all(here.pharmacy.organisation())).contains("SESSION_END_BY_PROVIDER done");
    }

    @Test
    void somebody_with_roles_at_several_of_our_premises_chooses_one() {
        var here = realm("AAL3_FIDO2", true);
        var second = Recorded.rows("select ods_code from tenancy.premises where organisation_id = '"
                        + here.pharmacy.organisation() + "' and ods_code <> '" + here.ods + "'")
                .getFirst();
        person(here, "asha", "555000000211", here.ods, second, "FZZ99");
        link(here, here.pharmacy.caller(Role.PHARMACIST, port), "asha");
        var browser = new CardBrowser(port);
        var page = browser.arrive(new KeycloakBrowser().signIn(here.ask(browser), "asha", PASSWORD));
        assertThat(page.body()).contains(here.ods, second).doesNotContain("FZZ99");
        var chosen = browser.post(
                "/sign-in/with/" + here.handle + "/" + here.provider + "/role",
                Map.of("state", CardBrowser.state(page), "role", "71"));
        assertThat(chosen.statusCode()).isEqualTo(200);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void somebody_whose_roles_are_all_elsewhere_or_who_showed_no_card_is_refused() {
        var here = realm("AAL3_N3_SMARTCARD", true);
        person(here, "sue", "555000000221", "FZZ99");
        link(here, here.pharmacy.caller(Role.STORE_ADMINISTRATOR, port), "sue");
        assertThat(refused(here, "sue")).contains("no-role-here");
        var weak = realm("AAL2_TOTP", true);
        person(weak, "tom", "555000000222", weak.ods);
        assertThat(refused(weak, "tom")).contains("token-acr-too-low");
    }

    private String refused(Federated here, String name) {
        var browser = new CardBrowser(port);
        var landed = browser.arrive(new KeycloakBrowser().signIn(here.ask(browser), name, PASSWORD));
        assertThat(landed.statusCode()).isEqualTo(403);
        return landed.body();
    }

    @Test
    void our_key_and_theirs_change_in_the_middle_of_a_day_and_nobody_is_locked_out() throws Exception {
        var here = realm("AAL3_N3_SMARTCARD", true);
        person(here, "tom", "555000000231", here.ods);
        link(here, here.pharmacy.caller(Role.TECHNICIAN, port), "tom");
        TestPharmacy.done(application
                .getBean(ConfigureProviders.class)
                .rotateKey(here.pharmacy.as(Role.MASTER_ADMINISTRATOR), here.provider));
        var anybody = TestCaller.anonymous(port);
        var published = anybody.json(anybody.get(here.place() + "/keys")).get("keys");
        assertThat(published.size()).isEqualTo(2);
        assertThat(published.toString()).doesNotContain("\"d\"", "\"p\"", "\"q\"");
        keycloak.administer(
                "POST",
                "/" + realmOf(here) + "/components",
                Map.of(
                        "name", "newer",
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "config", Map.of("priority", List.of("200"), "algorithm", List.of("RS256"))));
        signsIn(here);
        hoursPass(here, 2);
        Thread.sleep(Duration.ofSeconds(11));
        signsIn(here);
        assertThat(Recorded.rows("select count(*) from identity.provider_key where provider_id = '" + here.provider
                        + "' and used_from <= now()"))
                .as("the new key is the one in use")
                .containsExactly("2");
    }

    private void signsIn(Federated here) {
        var browser = new CardBrowser(port);
        var landed = browser.arrive(new KeycloakBrowser().signIn(here.ask(browser), "tom", PASSWORD));
        assertThat(landed.statusCode()).as(landed.body()).isEqualTo(200);
    }

    private static void hoursPass(Federated here, int hours) throws SQLException {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement()) {
            statement.execute("alter table identity.provider_key disable trigger covered");
            statement.execute("update identity.provider_key set used_from = used_from - interval '" + hours
                    + " hours' where provider_id = '" + here.provider + "'");
            statement.execute("alter table identity.provider_key enable always trigger covered");
        }
    }

    @Test
    void a_directory_signs_in_with_a_second_factor_and_not_without() {
        var here = realm("mfa", false);
        person(here, "asha", "unused");
        link(here, here.pharmacy.caller(Role.PHARMACIST, port), "asha");
        var browser = new CardBrowser(port);
        var landed = browser.arrive(new KeycloakBrowser().signIn(here.ask(browser), "asha", PASSWORD));
        assertThat(landed.statusCode()).as(landed.body()).isEqualTo(200);
        assertThat(authentication(here)).contains("directory").doesNotContain("directory+phr");
        var strong = realm("fido", false);
        person(strong, "asha", "unused");
        link(strong, strong.pharmacy.caller(Role.PHARMACIST, port), "asha");
        browser = new CardBrowser(port);
        browser.arrive(new KeycloakBrowser().signIn(strong.ask(browser), "asha", PASSWORD));
        assertThat(authentication(strong)).contains("directory+phr");
        var weak = realm("1", false);
        person(weak, "tom", "unused");
        assertThat(refused(weak, "tom")).contains("token-second-factor-missing");
    }

    private static List<String> authentication(Federated here) {
        return Recorded.rows("select authentication from identity.session where organisation_id = '"
                + here.pharmacy.organisation() + "'");
    }

    @Test
    void an_answer_of_the_provider_names_it_and_is_not_taken_for_anothers() {
        var here = realm("AAL3_N3_SMARTCARD", true);
        person(here, "tom", "555000000241", here.ods);
        var browser = new CardBrowser(port);
        var back = new KeycloakBrowser().signIn(here.ask(browser), "tom", PASSWORD);
        assertThat(back.getRawQuery()).contains("iss=");
        var without = URI.create(back.toString().replaceAll("&iss=[^&]*", ""));
        assertThat(browser.arrive(without).body()).contains("provider-mixed-up");
    }
}
