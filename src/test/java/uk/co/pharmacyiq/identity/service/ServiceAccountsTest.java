package uk.co.pharmacyiq.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.identity.ClosePerson;
import uk.co.pharmacyiq.identity.IdentityTest;
import uk.co.pharmacyiq.identity.ResetCredentials;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Actor;

/** Programs with keys, through the running server. */
class ServiceAccountsTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ServiceAccounts services;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private PersonId service;
    private String key;

    @BeforeEach
    void a_program_that_may_look_at_stock() {
        pharmacy = TestPharmacy.open(application);
        service = TestPharmacy.done(services.make(master(), request("orders", pharmacy.person(Role.TECHNICIAN))));
        pharmacy.grant(service, Role.DISPENSER);
        key = TestPharmacy.done(services.makeKey(master(), service, 30)).key();
    }

    @Test
    void a_key_opens_what_the_roles_of_its_program_allow_and_the_record_says_so() {
        assertThat(stock(key).statusCode()).isEqualTo(200);
        assertThat(database()
                        .sql("""
                                select convert_from(leaf, 'UTF8')::jsonb ->> 'authentication'
                                  from audit.event
                                 where organisation_id = ?
                                   and convert_from(leaf, 'UTF8')::jsonb::text like ?
                                 order by event_id desc
                                 limit 1
                                """)
                        .param(pharmacy.organisation().value())
                        .param("%\"" + service + "\"%api-key%")
                        .query(String.class)
                        .list())
                .isNotNull();
        assertThat(TestPharmacy.done(services.list(master()))
                        .services()
                        .getFirst()
                        .keys()
                        .getFirst()
                        .lastUsedAt())
                .isPresent();
    }

    @Test
    void M_126_a_program_never_reaches_what_is_about_people_or_somebodys_own() {
        for (var path : List.of(
                "/api/v1/people",
                "/api/v1/people/" + pharmacy.person(Role.TECHNICIAN),
                "/api/v1/sessions",
                "/api/v1/session",
                "/api/v1/me/passkeys",
                "/api/v1/service-accounts")) {
            assertThat(get(key, path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(post(key, "/api/v1/people", "{\"name\":\"Cara Jones\",\"username\":\"cara\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_program_never_does_a_professional_act_nor_what_takes_a_proof() {
        var actor = new Actor.Person(
                new Actor.Identity(pharmacy.organisation(), service, "orders"),
                new Actor.Standing(UUID.randomUUID(), "api-key", Instant.EPOCH),
                1,
                uk.co.pharmacyiq.work.Request.none());
        assertThat(actor.isService()).isTrue();
        assertThat(actor.strong()).isFalse();
        assertThat(TestPharmacy.refusal(services.make(actor, request("more", pharmacy.person(Role.TECHNICIAN)))))
                .isEqualTo("not-allowed");
        var professional = uk.co.pharmacyiq.work.Action.changes(
                        "TEST_ACT", "stock.receive", uk.co.pharmacyiq.work.Action.Scope.ANYWHERE, Boolean.class)
                .by(uk.co.pharmacyiq.kernel.Profession.PHARMACIST);
        assertThat(TestPharmacy.refusal(application
                        .getBean(uk.co.pharmacyiq.work.UseCases.class)
                        .perform(
                                actor,
                                professional,
                                uk.co.pharmacyiq.work.Target.none(),
                                _ -> uk.co.pharmacyiq.kernel.Outcome.done(true))))
                .isEqualTo("not-allowed");
    }

    @Test
    void a_key_is_for_the_api_and_never_beside_a_session() {
        var nobody = TestCaller.anonymous(port);
        var page = nobody.send(nobody.request("/people")
                .header("Authorization", "Bearer " + key)
                .GET());
        assertThat(page.statusCode()).isIn(302, 303, 401);
        var both = nobody.send(nobody.request("/api/v1/openapi.json")
                .header("Authorization", "Bearer " + key)
                .header("Cookie", "__Host-session=whatever")
                .GET());
        assertThat(both.statusCode()).isEqualTo(400);
    }

    @Test
    void what_is_no_key_is_told_401() {
        for (var wrong : List.of("", "piq_", "piq_" + "A".repeat(43), key + "x", key.substring(4), "x".repeat(5000))) {
            assertThat(stock(wrong).statusCode()).as(wrong).isEqualTo(401);
        }
        var nobody = TestCaller.anonymous(port);
        assertThat(nobody.send(nobody.request("/api/v1/openapi.json")
                                .header("Authorization", "Basic YTpi")
                                .GET())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void M_064_a_revoked_key_is_dead_at_the_next_request() {
        var id = TestPharmacy.done(services.list(master()))
                .services()
                .getFirst()
                .keys()
                .getFirst()
                .id();
        assertThat(stock(key).statusCode()).isEqualTo(200);
        TestPharmacy.done(services.revokeKey(master(), service, id));
        assertThat(stock(key).statusCode()).isEqualTo(401);
        assertThat(TestPharmacy.refusal(services.revokeKey(master(), service, id)))
                .isEqualTo("key-unknown");
    }

    @Test
    void when_its_owner_leaves_every_key_is_dead() {
        assertThat(stock(key).statusCode()).isEqualTo(200);
        TestPharmacy.done(application.getBean(ClosePerson.class).close(master(), pharmacy.person(Role.TECHNICIAN)));
        assertThat(stock(key).statusCode()).isEqualTo(401);
    }

    @Test
    void a_closed_account_opens_nothing_and_gets_no_key() {
        TestPharmacy.done(services.close(master(), service));
        assertThat(stock(key).statusCode()).isEqualTo(401);
        assertThat(TestPharmacy.refusal(services.makeKey(master(), service, 30)))
                .isEqualTo("service-closed");
    }

    @Test
    void a_key_ends_by_itself() {
        IdentityTest.changeUnrecorded(
                "identity.api_key",
                "update identity.api_key set created_at = created_at - interval '40 days', expires_at = now() - interval '1 second' where organisation_id = ?",
                pharmacy.organisation().value());
        assertThat(stock(key).statusCode()).isEqualTo(401);
    }

    @Test
    void a_key_is_changed_over_with_two_at_once_and_never_three() {
        var next = TestPharmacy.done(services.makeKey(master(), service, 365)).key();
        assertThat(next).isNotEqualTo(key).startsWith("piq_").hasSize(47);
        assertThat(stock(next).statusCode()).isEqualTo(200);
        assertThat(stock(key).statusCode()).isEqualTo(200);
        assertThat(TestPharmacy.refusal(services.makeKey(master(), service, 1))).isEqualTo("keys-enough");
    }

    @Test
    void no_key_stands_in_the_database() {
        var rows = database()
                .sql("select row_to_json(k)::text from identity.api_key k where organisation_id = ?")
                .param(pharmacy.organisation().value())
                .query(String.class)
                .list();
        assertThat(rows).hasSize(1).allMatch(row -> !row.contains(key.substring(12)));
    }

    @Test
    void a_program_is_no_person_to_sign_in_as() {
        assertThat(TestPharmacy.refusal(
                        application.getBean(ResetCredentials.class).reset(master(), service)))
                .isEqualTo("person-unknown");
        assertThat(TestPharmacy.refusal(services.make(master(), request("more", service))))
                .isEqualTo("owner-not-here");
        assertThat(TestPharmacy.refusal(services.make(master(), request("tom", pharmacy.person(Role.TECHNICIAN)))))
                .isEqualTo("name-taken");
    }

    @Test
    void over_http_an_administrator_makes_a_program_and_sees_its_key_once() {
        var caller = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        var made = caller.post(
                "/api/v1/service-accounts",
                "{\"name\":\"Till export\",\"username\":\"till-export\",\"owner\":\"%s\"}"
                        .formatted(pharmacy.person(Role.TECHNICIAN)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var id = caller.json(made).get("id").stringValue();
        var bad = caller.post("/api/v1/service-accounts/" + id + "/keys", "{\"days\":\"366\"}");
        assertThat(bad.statusCode()).isEqualTo(422);
        var handed = caller.post("/api/v1/service-accounts/" + id + "/keys", "{\"days\":\"365\"}");
        assertThat(handed.statusCode()).as(handed.body()).isEqualTo(201);
        var secret = caller.json(handed).get("key").stringValue();
        assertThat(caller.get("/api/v1/service-accounts").body()).doesNotContain(secret);
        assertThat(caller.get("/organisation/service-accounts").body()).contains("Till export");
        assertThat(caller.get("/people").body()).doesNotContain("Till export");
    }

    private static ServiceAccounts.Request request(String username, PersonId owner) {
        return new ServiceAccounts.Request("Program " + username, username, owner);
    }

    private Actor.Person master() {
        return pharmacy.as(Role.MASTER_ADMINISTRATOR)
                .with(new Actor.Standing(UUID.randomUUID(), "passkey", Instant.now()));
    }

    private HttpResponse<String> stock(String bearer) {
        return get(bearer, "/api/v1/premises/" + pharmacy.premises() + "/stock");
    }

    private HttpResponse<String> get(String bearer, String path) {
        var nobody = TestCaller.anonymous(port);
        return nobody.send(
                nobody.request(path).header("Authorization", "Bearer " + bearer).GET());
    }

    private HttpResponse<String> post(String bearer, String path, String json) {
        var nobody = TestCaller.anonymous(port);
        return nobody.send(nobody.request(path)
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private static JdbcClient database() {
        var access = TestDatabase.get().administrator();
        return JdbcClient.create(new DriverManagerDataSource(access.jdbcUrl(), access.username(), access.password()));
    }
}
