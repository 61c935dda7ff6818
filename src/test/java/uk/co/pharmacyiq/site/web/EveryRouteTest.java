package uk.co.pharmacyiq.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.site.Route;

/** Calls every route of the running application as everybody and as nobody, and compares with what is declared. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRouteTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private RoutesAtStart routesAtStart;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private TestPharmacy other;
    private final Map<Role, TestCaller> callers = new LinkedHashMap<>();

    @BeforeAll
    void one_person_of_each_role_signs_in() {
        pharmacy = TestPharmacy.open(application);
        other = TestPharmacy.open(application);
        for (var role : Role.shipped()) {
            callers.put(role, pharmacy.caller(role, port));
        }
    }

    @Test
    @DisplayName("M-029 each route declares what it needs; one that does not stops the start")
    void there_are_as_many_routes_as_the_product_has_and_each_declares_what_it_needs() {
        assertThat(routes()).hasSizeGreaterThan(40);
        assertThat(routes())
                .allMatch(route -> route.permission().isEmpty() != route.open().isEmpty());
    }

    @Test
    void every_permission_of_a_route_is_held_by_some_role_or_is_ones_own() {
        var bundled = new ArrayList<String>();
        for (var role : Role.shipped()) {
            bundled.addAll(role.permissions());
        }
        assertThat(routes())
                .filteredOn(route -> !route.permission().isEmpty() && !isOnesOwn(route))
                .allMatch(route -> bundled.contains(route.permission()), "permission in a bundle");
        var used = routes().stream().map(Route::permission).toList();
        assertThat(bundled).as("permissions that no route needs").allMatch(used::contains);
    }

    @Test
    void nobody_gets_further_than_what_is_open_to_all() {
        var nobody = TestCaller.anonymous(port);
        for (var route : routes()) {
            if (!route.open().isEmpty()) {
                continue;
            }
            int status = call(nobody, route, pharmacy).statusCode();
            if (route.kind().equals("api")) {
                assertThat(status).as(route.toString()).isIn(401, 403);
            } else {
                assertThat(status).as(route.toString()).isIn(302, 303, 401, 403);
            }
        }
    }

    @Test
    @DisplayName(
            "M-029 every role is let in where it holds the permission and nowhere else: 12 roles, every route, no difference")
    void every_role_is_let_in_where_it_holds_the_permission_and_nowhere_else() {
        var differences = new ArrayList<String>();
        callers.forEach((role, caller) -> {
            for (var route : routes()) {
                if (!route.open().isEmpty() || endsTheSession(route)) {
                    continue;
                }
                boolean may = isOnesOwn(route) || role.permissions().contains(route.permission());
                int status = call(caller, route, pharmacy).statusCode();
                boolean forbidden = status == 403;
                if (may == forbidden || status == 401 || status >= 500) {
                    differences.add(role + " " + route.method() + " " + route.path() + " -> " + status);
                }
            }
        });
        assertThat(differences).isEmpty();
    }

    @Test
    void another_organisations_premises_are_answered_as_premises_that_never_were() {
        var differences = new ArrayList<String>();
        callers.forEach((role, caller) -> {
            for (var route : routes()) {
                if (!route.path().contains("{premises}") || !role.permissions().contains(route.permission())) {
                    continue;
                }
                var foreign =
                        caller.send(route.method(), path(route, other.premises().toString()), body(route));
                var unknown = caller.send(
                        route.method(), path(route, UUID.randomUUID().toString()), body(route));
                if (foreign.statusCode() != unknown.statusCode()
                        || foreign.statusCode() < 400
                        || foreign.statusCode() >= 500
                        || foreign.body().contains(other.marker())) {
                    differences.add(role + " " + route + " -> " + foreign.statusCode() + "/" + unknown.statusCode());
                }
            }
        });
        assertThat(differences).isEmpty();
    }

    @Test
    void a_write_without_the_token_of_the_session_does_nothing() {
        var caller = callers.get(Role.TECHNICIAN);
        for (var route : routes()) {
            if (!route.open().isEmpty() || route.method().equals("GET")) {
                continue;
            }
            var request = TestCaller.anonymous(port)
                    .request(path(route, pharmacy.premises().toString()))
                    .header("Cookie", caller.cookie())
                    .header("Content-Type", contentType(route))
                    .method(route.method(), BodyPublishers.ofString(body(route)));
            assertThat(caller.send(request).statusCode()).as(route.toString()).isEqualTo(403);
        }
    }

    private List<Route> routes() {
        return routesAtStart.routes();
    }

    private static boolean isOnesOwn(Route route) {
        return route.permission().startsWith("own.") || route.permission().equals("home.view");
    }

    private static boolean endsTheSession(Route route) {
        return List.of("own.sign-out", "own.lock").contains(route.permission());
    }

    private static HttpResponse<String> call(TestCaller caller, Route route, TestPharmacy pharmacy) {
        return caller.send(route.method(), path(route, pharmacy.premises().toString()), body(route, caller));
    }

    private static String path(Route route, String premises) {
        return route.path()
                .replace("{premises}", premises)
                .replace("{product}", "10039999999106")
                .replace("{code}", "10039999999106")
                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
    }

    private static String contentType(Route route) {
        return route.kind().equals("api") ? "application/json" : "application/x-www-form-urlencoded";
    }

    private static String body(Route route, TestCaller caller) {
        return route.kind().equals("page") && !route.method().equals("GET") ? "_csrf=" + caller.csrf() : body(route);
    }

    private static String body(Route route) {
        return route.method().equals("GET") || route.kind().equals("page") ? "" : "{}";
    }
}
