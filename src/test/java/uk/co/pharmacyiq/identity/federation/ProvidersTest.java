package uk.co.pharmacyiq.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.identity.SignIn;
import uk.co.pharmacyiq.identity.federation.Provider.Kind;
import uk.co.pharmacyiq.identity.federation.Provider.Trust;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;

/** What administrators set up, and what is not taken from them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvidersTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ConfigureProviders configure;

    @Autowired
    private ProviderOnly providerOnly;

    @Autowired
    private SignIn signIn;

    @LocalServerPort
    private int port;

    private String add(Actor.Person actor, String issuer) {
        return refusal(configure.add(actor, Federated.settings(port, Kind.CIS2, issuer, Trust.OF_CIS2)));
    }

    @Test
    void a_provider_is_saved_only_if_its_description_can_be_fetched_and_is_good_enough() throws IOException {
        var master = TestPharmacy.open(application).as(Role.MASTER_ADMINISTRATOR);
        assertThat(add(master, "https://127.0.0.1.nip.invalid/x")).isEqualTo("provider-unreachable");
        assertThat(add(master, "http://10.0.0.1/")).isEqualTo("provider-address-not-allowed");
        assertThat(add(master, "http://127.0.0.1:1/")).isEqualTo("provider-unreachable");
        var good = """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/a","token_endpoint":"%1$s/t","jwks_uri":"%1$s/k",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]%2$s}""";
        assertThat(described(master, "not json")).isEqualTo("provider-not-found");
        assertThat(described(master, "{}")).isEqualTo("provider-not-found");
        assertThat(described(master, good.formatted("https://elsewhere.example", "")))
                .isEqualTo("provider-issuer-differs");
        assertThat(described(master, "x".repeat(300_000))).isEqualTo("provider-unreachable");
        assertThat(described(master, good, ",\"token_endpoint_auth_methods_supported\":[\"client_secret_post\"]"))
                .isEqualTo("provider-not-suitable");
        assertThat(described(master, good, ",\"token_endpoint_auth_signing_alg_values_supported\":[\"ES256\"]"))
                .isEqualTo("provider-not-suitable");
        assertThat(described(master, good.replace("RS256", "HS256"), "")).isEqualTo("provider-not-suitable");
        assertThat(described(master, good, ",\"userinfo_endpoint\":\"http://169.254.169.254/u\""))
                .isEqualTo("provider-address-not-allowed");
    }

    private String described(Actor.Person master, String body) throws IOException {
        return described(master, body, "");
    }

    private String described(Actor.Person master, String body, String more) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        var bytes = (body.contains("%1$s") ? body.formatted(issuer, more) : body).getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
        try {
            return add(master, issuer);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void the_pages_and_the_api_show_and_change_it_and_a_technician_sees_nothing_of_it() {
        try (var issuer = new ForgingIssuer()) {
            var here = Federated.cis2(application, port, issuer.issuer());
            var mary = here.pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
            var page = mary.get("/organisation/sign-in-providers/" + here.provider);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains(
                            here.place() + "/back",
                            here.place() + "/keys",
                            here.place() + "/logout",
                            "BEGIN CERTIFICATE")
                    .doesNotContain("PRIVATE");
            assertThat(mary.get("/organisation/sign-in-providers").body()).contains("Test provider");
            var shown = mary.json(mary.get("/api/v1/sign-in-providers"))
                    .get("providers")
                    .get(0);
            assertThat(shown.get("registered").stringValue()).endsWith(here.place());
            var second = mary.post("/api/v1/sign-in-providers", """
                    {"kind":"cis2","name":"Another","issuer":"%s","clientId":"x","ourAddress":"https://a.example","country":"GB"}""".formatted(issuer.issuer()));
            assertThat(second.statusCode()).as("one provider of cards").isEqualTo(409);
            var wrong = mary.post("/api/v1/sign-in-providers", "{\"kind\":\"directory\"}");
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("issuer", "clientId", "ourAddress", "country", "secondFactor");
            var rotated = mary.post("/api/v1/sign-in-providers/" + here.provider + "/key", "{}");
            assertThat(rotated.statusCode()).isEqualTo(201);
            var tom = here.pharmacy.caller(Role.TECHNICIAN, port);
            assertThat(tom.get("/organisation/sign-in-providers").statusCode()).isEqualTo(403);
            assertThat(tom.get("/me/providers").body()).contains("Test provider", "not yet");
        }
    }

    @Test
    void nothing_of_a_provider_is_changed_without_a_fresh_proof() {
        var pharmacy = TestPharmacy.open(application);
        var master = pharmacy.as(Role.MASTER_ADMINISTRATOR);
        var stale = master.with(new Actor.Standing(
                master.session(), "password+totp", java.time.Instant.now().minusSeconds(301)));
        assertThat(refusal(configure.rotateKey(stale, UUID.randomUUID()))).isEqualTo("step-up-needed");
        assertThat(refusal(configure.switchTo(stale, UUID.randomUUID(), true))).isEqualTo("step-up-needed");
        assertThat(refusal(providerOnly.change(stale, new ProviderOnly.Request(Optional.empty(), Set.of()))))
                .isEqualTo("step-up-needed");
    }

    @Test
    void private_keys_are_sealed_and_the_published_ones_hold_nothing_private() {
        try (var issuer = new ForgingIssuer()) {
            var here = Federated.cis2(application, port, issuer.issuer());
            var anybody = TestCaller.anonymous(port);
            var keys = anybody.json(anybody.get(here.place() + "/keys")).get("keys");
            assertThat(keys.size()).isEqualTo(1);
            assertThat(keys.get(0).propertyNames())
                    .contains("n", "e", "kid", "x5c")
                    .doesNotContain("d", "p", "q", "dp");
            assertThat(Recorded.rows("select encode(secret, 'escape') from identity.provider_key where provider_id = '"
                            + here.provider + "'"))
                    .noneMatch(secret -> secret.contains("kty"));
            assertThat(anybody.get("/oidc/" + here.handle + "/" + UUID.randomUUID() + "/keys")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void from_the_day_of_the_rule_only_those_named_sign_in_by_themselves() {
        try (var issuer = new ForgingIssuer()) {
            var here = Federated.cis2(application, port, issuer.issuer());
            var pharmacy = here.pharmacy;
            var master = pharmacy.as(Role.MASTER_ADMINISTRATOR);
            var today = Optional.of(LocalDate.now().minusDays(1));
            var tom = pharmacy.enrol(Role.TECHNICIAN);
            var asha = pharmacy.enrol(Role.PHARMACIST);
            pharmacy.enrol(Role.MASTER_ADMINISTRATOR);
            var one = Set.of(pharmacy.person(Role.PHARMACIST));
            assertThat(refusal(providerOnly.change(master, new ProviderOnly.Request(today, one))))
                    .isEqualTo("exceptions-too-few");
            var unable = Set.of(pharmacy.person(Role.PHARMACIST), pharmacy.person(Role.STORE_ADMINISTRATOR));
            assertThat(refusal(providerOnly.change(master, new ProviderOnly.Request(today, unable))))
                    .as("somebody who has nothing to sign in with")
                    .isEqualTo("exceptions-too-few");
            var two = Set.of(pharmacy.person(Role.PHARMACIST), pharmacy.person(Role.MASTER_ADMINISTRATOR));
            done(providerOnly.change(master, new ProviderOnly.Request(today, two)));
            assertThat(refusal(signIn.signIn(attempt(tom)))).isEqualTo("provider-only");
            done(signIn.signIn(attempt(asha)));
            done(providerOnly.change(master, new ProviderOnly.Request(Optional.empty(), Set.of())));
            done(signIn.signIn(attempt(tom)));
        }
    }

    private static SignIn.Attempt attempt(TestPharmacy.Credentials known) {
        return new SignIn.Attempt(
                known.username(),
                known.password(),
                known.totp().codeAt(java.time.Instant.now()),
                Request.none(),
                Browser.unknown("test"));
    }

    @Test
    void a_directory_must_name_its_tenant_where_one_is_set() {
        try (var issuer = new ForgingIssuer()) {
            var trust = new Trust("oid", "tid", "our-tenant", List.of("mfa"), List.of());
            var here = Federated.directory(application, port, issuer.issuer(), trust);
            var browser = new CardBrowser(port);
            var other = here.signIn(browser, issuer, "x", draft -> {
                draft.claims.put("amr", List.of("pwd", "mfa"));
                draft.claims.put("oid", "o-1");
                draft.claims.put("tid", "another-tenant");
            });
            assertThat(other.body()).contains("token-tenant");
            var without = here.signIn(browser, issuer, "x", draft -> {
                draft.claims.put("amr", List.of("pwd"));
                draft.claims.put("oid", "o-1");
                draft.claims.put("tid", "our-tenant");
            });
            assertThat(without.body()).contains("token-second-factor-missing");
            var unknown = here.signIn(browser, issuer, "x", draft -> {
                draft.claims.put("amr", List.of("pwd", "mfa"));
                draft.claims.put("oid", "o-1");
                draft.claims.put("tid", "our-tenant");
            });
            assertThat(unknown.body()).contains("account-not-linked");
        }
    }
}
