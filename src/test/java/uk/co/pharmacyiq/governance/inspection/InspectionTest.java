package uk.co.pharmacyiq.governance.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Somebody from outside looks at the record by a pass, and comes no further than it goes. */
class InspectionTest extends PharmacyTest {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Action<Boolean> CHANGE =
            Action.changes("TEST_SET_UP", "record.read", Action.Scope.ORGANISATION, Boolean.class);

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private TestCaller nobody;

    @BeforeEach
    void a_pharmacy_where_something_happened() {
        pharmacy = TestPharmacy.open(application);
        pharmacy.receive(pharmacy.lot("A1", LocalDate.now().plusYears(1)), 32);
        nobody = TestCaller.anonymous(port);
    }

    @Test
    void a_pass_leads_to_the_record_under_the_inspectors_own_name() {
        var visit = enter(pass(everything(), Duration.ofHours(8)));
        var list = visit("/inspect/record?action=STOCK_RECEIVE", visit);
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("booked in 2 packs of Paracetamol").contains("Ivy Snow, visiting");
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        assertThat(master.get("/record?action=INSPECTION_ENTER").body())
                .contains("Ivy Snow visiting, came in by a pass.");
        assertThat(master.get("/record?action=RECORD_SEARCH").body())
                .contains("Ivy Snow visiting, looked through the record, for action STOCK_RECEIVE.");
        assertThat(master.get("/record?action=INSPECTOR_LET_IN").body())
                .contains("let Ivy Snow of GPhC look at the record from");
    }

    @Test
    void the_cookie_reaches_the_inspectors_pages_only_and_no_script() {
        var cookie = post("/inspect", "pass=" + pass(everything(), Duration.ofHours(8)))
                .headers()
                .allValues("Set-Cookie")
                .stream()
                .filter(one -> one.startsWith("__Secure-inspection"))
                .findFirst()
                .orElseThrow();
        assertThat(cookie)
                .contains("Path=/inspect")
                .contains("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Strict");
    }

    @Test
    void nothing_before_the_period_is_shown() {
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        var visit =
                enter(pass(scope(tomorrow, tomorrow.plus(Duration.ofDays(1)), Optional.empty()), Duration.ofHours(8)));
        assertThat(visit("/inspect/record", visit).body())
                .contains("No entries found")
                .doesNotContain("booked in");
        assertThat(visit("/inspect/record/" + entry(), visit).statusCode()).isEqualTo(404);
        assertThat(visit("/inspect/record/" + entry() + "/proof", visit).statusCode())
                .isEqualTo(404);
        assertThat(visit("/inspect/record/export?form=jsonl", visit).body()).doesNotContain("STOCK_RECEIVE");
    }

    @Test
    void nothing_of_other_premises_is_shown_nor_how_busy_a_day_was() {
        var visit = enter(pass(
                scope(LONG_AGO, Instant.now().plus(Duration.ofDays(1)), Optional.of(pharmacy.otherPremises())),
                Duration.ofHours(8)));
        assertThat(visit("/inspect/record", visit).body())
                .doesNotContain("booked in")
                .doesNotContain("day-title");
        assertThat(visit("/inspect/record/" + entry(), visit).statusCode()).isEqualTo(404);
        assertThat(visit("/inspect/record?premises=" + pharmacy.premises(), visit)
                        .body())
                .contains("No entries found");
    }

    @Test
    void a_pass_for_one_thing_shows_that_thing_only() {
        var scope = new Scope(
                LONG_AGO,
                Instant.now().plus(Duration.ofDays(1)),
                Optional.empty(),
                Optional.of(new Scope.Subject(
                        "person", pharmacy.person(Role.TECHNICIAN).toString())));
        var visit = enter(pass(scope, Duration.ofHours(8)));
        assertThat(visit("/inspect/record", visit).body())
                .contains("recorded the registration of Tom Hill")
                .doesNotContain("booked in");
    }

    @Test
    void every_other_address_is_closed_to_a_visitor() {
        var visit = enter(pass(everything(), Duration.ofHours(8)));
        for (var path : new String[] {
            "/record", "/record/health", "/record/inspections", "/people", "/premises/" + pharmacy.premises() + "/stock"
        }) {
            assertThat(visit(path, visit).statusCode()).as(path).isEqualTo(303);
        }
        assertThat(visit("/api/v1/record", visit).statusCode()).isEqualTo(401);
    }

    @Test
    void the_door_lets_a_visitor_change_nothing_and_look_at_nothing_else() {
        var visitor = new Actor.Visitor(
                pharmacy.organisation(),
                java.util.UUID.randomUUID(),
                "Ivy Snow",
                Set.of("record.read", "stock.issue"),
                Request.none());
        assertThat(TestPharmacy.refusal(application
                        .getBean(UseCases.class)
                        .perform(visitor, CHANGE, Target.none(), _ -> Outcome.done(true))))
                .isEqualTo("not-allowed");
        assertThat(TestPharmacy.refusal(application
                        .getBean(IssueStock.class)
                        .issue(
                                visitor,
                                new IssueStock.Request(
                                        pharmacy.premises(),
                                        TestPharmacy.PARACETAMOL,
                                        Quantity.of(1),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))))
                .isEqualTo("not-allowed");
    }

    @Test
    void a_pass_that_was_taken_back_shows_nothing_from_then_on() {
        var given = give(everything(), Duration.ofHours(8));
        var visit = enter(given.token().text());
        assertThat(visit("/inspect/record", visit).statusCode()).isEqualTo(200);
        TestPharmacy.done(application
                .getBean(EndInspection.class)
                .end(pharmacy.as(Role.MASTER_ADMINISTRATOR), given.inspection()));
        var answer = visit("/inspect/record", visit);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("This pass does not let anybody in").doesNotContain("booked in");
        assertThat(visit("/inspect/record/" + entry(), visit).statusCode()).isEqualTo(401);
    }

    @Test
    void a_pass_that_is_over_lets_nobody_in() throws InterruptedException {
        var token = pass(everything(), Duration.ofMillis(700));
        var visit = enter(token);
        Thread.sleep(900);
        assertThat(visit("/inspect/record", visit).statusCode()).isEqualTo(401);
        assertThat(post("/inspect", "pass=" + token).statusCode()).isEqualTo(401);
        assertThat(post("/inspect", "pass=" + "A".repeat(43)).statusCode()).isEqualTo(401);
    }

    @Test
    void an_organisation_sees_and_ends_its_own_passes_only() {
        var given = give(everything(), Duration.ofHours(8));
        var other = TestPharmacy.open(application);
        assertThat(TestPharmacy.refusal(application
                        .getBean(EndInspection.class)
                        .end(other.as(Role.MASTER_ADMINISTRATOR), given.inspection())))
                .isEqualTo("pass-unknown");
        assertThat(other.caller(Role.MASTER_ADMINISTRATOR, port)
                        .get("/record/inspections")
                        .body())
                .doesNotContain("Ivy Snow");
        assertThat(visit(
                                "/inspect/record/" + entryOf(other),
                                enter(given.token().text()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_pass_is_for_premises_of_ones_own() {
        var other = TestPharmacy.open(application);
        assertThat(TestPharmacy.refusal(application
                        .getBean(LetInspectorIn.class)
                        .let(
                                pharmacy.as(Role.MASTER_ADMINISTRATOR),
                                request(
                                        scope(LONG_AGO, Instant.now(), Optional.of(other.premises())),
                                        Duration.ofHours(1)))))
                .isEqualTo("premises-unknown");
        assertThat(TestPharmacy.refusal(application
                        .getBean(LetInspectorIn.class)
                        .let(pharmacy.as(Role.STORE_ADMINISTRATOR), request(everything(), Duration.ofHours(1)))))
                .isEqualTo("not-allowed");
    }

    private String pass(Scope scope, Duration good) {
        return give(scope, good).token().text();
    }

    private LetInspectorIn.Pass give(Scope scope, Duration good) {
        return TestPharmacy.done(application
                .getBean(LetInspectorIn.class)
                .let(pharmacy.as(Role.MASTER_ADMINISTRATOR), request(scope, good)));
    }

    private static LetInspectorIn.Request request(Scope scope, Duration good) {
        return new LetInspectorIn.Request(new Inspection.Guest("Ivy Snow", "GPhC", "Routine inspection"), scope, good);
    }

    private static Scope everything() {
        return scope(LONG_AGO, Instant.now().plus(Duration.ofDays(1)), Optional.empty());
    }

    private static Scope scope(Instant from, Instant until, Optional<PremisesId> premises) {
        return new Scope(from, until, premises, Optional.empty());
    }

    /** The entry of the delivery that was booked in. */
    private String entry() {
        return pharmacy.caller(Role.MASTER_ADMINISTRATOR, port)
                .get("/api/v1/record?action=STOCK_RECEIVE")
                .body()
                .replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
    }

    private String entryOf(TestPharmacy other) {
        return other.caller(Role.MASTER_ADMINISTRATOR, port)
                .get("/api/v1/record?limit=1")
                .body()
                .replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
    }

    private String enter(String token) {
        var answer = post("/inspect", "pass=" + token);
        assertThat(answer.statusCode()).isEqualTo(303);
        return "__Secure-inspection=" + token;
    }

    private HttpResponse<String> post(String path, String form) {
        var page = nobody.get("/inspect");
        var cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        var csrf = page.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
        return nobody.send(nobody.request(path)
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + csrf)));
    }

    private HttpResponse<String> visit(String path, String cookie) {
        return nobody.send(nobody.request(path).header("Cookie", cookie).GET());
    }
}
