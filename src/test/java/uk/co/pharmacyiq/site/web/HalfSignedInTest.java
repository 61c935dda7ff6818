package uk.co.pharmacyiq.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.site.Route;

/** Every route of the running application, called with sessions that are not, not yet or no longer whole. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HalfSignedInTest extends PharmacyTest {

    /** What somebody can do who has yet to promise confidentiality: read it, promise, leave, and see that they are here. */
    private static final List<String> BEFORE_THE_PROMISE =
            List.of("/statement", "/sign-out", "/terminal/lock", "/api/v1/session", "/api/v1/me/statement");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private RoutesAtStart routesAtStart;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;

    @BeforeEach
    void a_pharmacy() {
        pharmacy = TestPharmacy.open(application);
    }

    @Test
    void SC_10_who_has_not_accepted_the_statement_of_now_reaches_the_statement_and_nothing_else() {
        var caller = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        change(
                "identity.person",
                "update identity.person set statement_version = 'an older one' where organisation_id = ?");
        assertThat(differences(
                        caller,
                        route -> !BEFORE_THE_PROMISE.contains(route.path()),
                        answer -> answer.statusCode() == 303
                                        && answer.headers()
                                                .firstValue("Location")
                                                .orElse("")
                                                .equals("/statement")
                                || answer.statusCode() == 403 && answer.body().contains("statement-not-accepted")))
                .isEmpty();
        assertThat(caller.get("/statement").statusCode()).isEqualTo(200);
        assertThat(caller.post("/api/v1/me/statement", "{}").statusCode()).isEqualTo(200);
        assertThat(caller.get("/people").statusCode()).isEqualTo(200);
    }

    @Test
    void M_033_an_idle_session_a_locked_one_a_leavers_and_one_too_old_reach_nothing() {
        var ways = List.of(
                "update identity.session set last_seen_at = last_seen_at - interval '15 minutes 1 second' where organisation_id = ?",
                "update identity.session set locked_at = now() where organisation_id = ?",
                "update identity.session set started_at = started_at - interval '12 hours' where organisation_id = ?",
                "update identity.person set ends_at = now() where organisation_id = ?",
                "update identity.person set starts_at = now() + interval '1 day', ends_at = null where organisation_id = ?");
        for (var way : ways) {
            pharmacy = TestPharmacy.open(application);
            var caller = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
            change(way.contains("identity.person") ? "identity.person" : "identity.session", way);
            assertThat(differences(caller, _ -> true, HalfSignedInTest::isTurnedAway))
                    .as(way)
                    .isEmpty();
        }
    }

    @Test
    void M_033_a_secret_that_nobody_was_given_and_one_from_before_signing_out_reach_nothing() {
        var fixed = TestCaller.anonymous(port)
                .request("/api/v1/session")
                .header("Cookie", "__Host-session=" + SecretToken.random().text());
        assertThat(TestCaller.anonymous(port).send(fixed.GET()).statusCode()).isEqualTo(401);
        var caller = pharmacy.caller(Role.TECHNICIAN, port);
        assertThat(caller.send("DELETE", "/api/v1/session", "").statusCode()).isEqualTo(204);
        assertThat(differences(caller, _ -> true, HalfSignedInTest::isTurnedAway))
                .isEmpty();
    }

    @Test
    void SC_24_what_a_page_asks_for_by_itself_keeps_no_session_alive() {
        var caller = pharmacy.caller(Role.TECHNICIAN, port);
        change(
                "identity.session",
                "update identity.session set last_seen_at = last_seen_at - interval '10 minutes' where organisation_id = ?");
        var byItself = caller.request("/api/v1/session").header("X-By-Itself", "true");
        assertThat(caller.send(byItself.GET()).statusCode()).isEqualTo(200);
        change(
                "identity.session",
                "update identity.session set last_seen_at = last_seen_at - interval '5 minutes' where organisation_id = ?");
        assertThat(caller.get("/api/v1/session").statusCode()).isEqualTo(401);
    }

    private static boolean isTurnedAway(HttpResponse<String> answer) {
        return answer.statusCode() == 401
                || answer.statusCode() == 303
                        && answer.headers().firstValue("Location").orElse("").startsWith("/sign-in");
    }

    private List<String> differences(
            TestCaller caller, Predicate<Route> asked, Predicate<HttpResponse<String>> turnedAway) {
        var differences = new ArrayList<String>();
        for (var route : routesAtStart.routes()) {
            if (!route.open().isEmpty() || !asked.test(route)) {
                continue;
            }
            var answer = call(caller, route);
            if (!turnedAway.test(answer)) {
                differences.add(route.method() + " " + route.path() + " -> " + answer.statusCode());
            }
        }
        return differences;
    }

    private HttpResponse<String> call(TestCaller caller, Route route) {
        boolean api = route.kind().equals("api");
        var request = caller.request(route.path()
                        .replace("{premises}", pharmacy.premises().toString())
                        .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString()))
                .header("Content-Type", api ? "application/json" : "application/x-www-form-urlencoded");
        var body = route.method().equals("GET") ? "" : api ? "{}" : "_csrf=" + caller.csrf();
        return caller.send(request.method(route.method(), BodyPublishers.ofString(body)));
    }

    /** Behind the record's back, as only the database's administrator can. */
    private void change(String table, String sql) {
        var access = TestDatabase.get().administrator();
        var database = new SingleConnectionDataSource(access.jdbcUrl(), access.username(), access.password(), true);
        try {
            new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(_ -> {
                var jdbc = JdbcClient.create(database);
                jdbc.sql("alter table " + table + " disable trigger covered").update();
                jdbc.sql(sql).param(pharmacy.organisation().value()).update();
                jdbc.sql("alter table " + table + " enable always trigger covered")
                        .update();
            });
        } finally {
            database.destroy();
        }
    }
}
