package uk.co.pharmacyiq.governance.support;

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
import uk.co.pharmacyiq.governance.inspection.Area;
import uk.co.pharmacyiq.governance.record.Filters;
import uk.co.pharmacyiq.governance.record.SearchRecord;
import uk.co.pharmacyiq.tenancy.standing.SuspendOrganisation;
import uk.co.pharmacyiq.work.Actor;

/** The vendor's support has no standing access: it is let in for a ticket, by name, for hours, to part of the record. */
class SupportTest extends PharmacyTest {

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
    void M_072_without_being_let_in_the_vendor_sees_nothing() {
        assertThat(TestPharmacy.refusal(application
                        .getBean(SearchRecord.class)
                        .search(
                                Actor.Operator.of(pharmacy.organisation(), "support"),
                                new SearchRecord.Request(Filters.none(), Optional.empty(), 10))))
                .isEqualTo("not-allowed");
        assertThat(nobody.get("/inspect/record").statusCode()).isEqualTo(401);
        assertThat(nobody.get("/api/v1/record").statusCode()).isEqualTo(401);
        var pass = open(pharmacy, Set.of(Area.STOCK));
        var other = TestPharmacy.open(application);
        assertThat(visit("/inspect/record", pass).body()).doesNotContain(other.marker());
    }

    @Test
    void M_072_an_engineer_sees_the_chosen_part_and_the_organisation_sees_what_they_looked_at() {
        var pass = open(pharmacy, Set.of(Area.STOCK));
        assertThat(post("pass=" + pass.token().text()).statusCode()).isEqualTo(303);
        var list = visit("/inspect/record", pass);
        assertThat(list.body())
                .contains("booked in 2 packs of Paracetamol")
                .contains("Ed Engineer, visiting")
                .doesNotContain("recorded the registration of")
                .doesNotContain("Download CSV");
        assertThat(visit("/inspect/record/export?form=csv", pass).statusCode()).isEqualTo(403);
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        assertThat(master.get("/record?action=RECORD_SEARCH").body()).contains("Ed Engineer visiting, looked through");
        assertThat(master.get("/record?action=SUPPORT_LET_IN").body())
                .contains(
                        "let Ed Engineer of PharmacyIQ support look at: The stock ledger, for ticket PIQ-1234, until");
        assertThat(master.get("/premises/" + pharmacy.premises() + "/today").body())
                .contains("Support is let in");
    }

    @Test
    void M_072_it_ends_at_once_by_one_button_and_by_itself() throws InterruptedException {
        var pass = open(pharmacy, Set.of(Area.SIGN_IN));
        assertThat(visit("/inspect/record", pass).statusCode()).isEqualTo(200);
        TestPharmacy.done(
                application.getBean(OpenSupport.class).end(pharmacy.as(Role.MASTER_ADMINISTRATOR), pass.id()));
        assertThat(visit("/inspect/record", pass).statusCode()).isEqualTo(401);
        var brief = TestPharmacy.done(application
                .getBean(OpenSupport.class)
                .open(pharmacy.as(Role.IG_LEAD), request(Set.of(Area.STOCK), Duration.ofMillis(500))));
        Thread.sleep(700);
        assertThat(visit("/inspect/record", brief).statusCode()).isEqualTo(401);
    }

    @Test
    void M_072_support_is_out_when_the_organisation_is_suspended_and_stays_out() {
        var pass = open(pharmacy, Set.of(Area.STOCK));
        assertThat(visit("/inspect/record", pass).statusCode()).isEqualTo(200);
        var suspend = application.getBean(SuspendOrganisation.class);
        TestPharmacy.done(suspend.suspend(pharmacy.organisation(), "Contract ended, ticket 4711"));
        assertThat(visit("/inspect/record", pass).statusCode()).isEqualTo(401);
        TestPharmacy.done(suspend.resume(pharmacy.organisation(), "Paid, ticket 4711"));
        assertThat(visit("/inspect/record", pass).statusCode()).isEqualTo(401);
    }

    @Test
    void M_072_letting_in_takes_the_right_a_fresh_proof_a_ticket_and_at_most_eight_hours() {
        var master = pharmacy.as(Role.MASTER_ADMINISTRATOR);
        var open = application.getBean(OpenSupport.class);
        var request = request(Set.of(Area.STOCK), Duration.ofHours(8));
        assertThat(TestPharmacy.refusal(open.open(pharmacy.pharmacist(), request)))
                .isEqualTo("not-allowed");
        assertThat(TestPharmacy.refusal(open.open(
                        master.with(new Actor.Standing(
                                master.session(), "password+totp", Instant.now().minusSeconds(301))),
                        request)))
                .isEqualTo("step-up-needed");
        var caller = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        for (var wrong : new String[] {
            "{\"engineer\": \"Ed Engineer\", \"area\": \"STOCK\", \"hours\": \"2\"}",
            "{\"engineer\": \"Ed Engineer\", \"ticket\": \"PIQ-1\", \"area\": \"STOCK\", \"hours\": \"9\"}",
            "{\"engineer\": \"Ed Engineer\", \"ticket\": \"PIQ-1\", \"area\": \"EVERYTHING\", \"hours\": \"2\"}"
        }) {
            assertThat(caller.post("/api/v1/support", wrong).statusCode()).isEqualTo(422);
        }
    }

    private OpenSupport.Pass open(TestPharmacy at, Set<Area> areas) {
        return TestPharmacy.done(application
                .getBean(OpenSupport.class)
                .open(at.as(Role.MASTER_ADMINISTRATOR), request(areas, Duration.ofHours(2))));
    }

    private static OpenSupport.Request request(Set<Area> areas, Duration good) {
        return new OpenSupport.Request("Ed Engineer", "PIQ-1234", areas, good);
    }

    private HttpResponse<String> visit(String path, OpenSupport.Pass pass) {
        return nobody.send(nobody.request(path)
                .header("Cookie", "__Secure-inspection=" + pass.token().text())
                .GET());
    }

    private HttpResponse<String> post(String form) {
        var page = nobody.get("/inspect");
        var cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        var csrf = page.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
        return nobody.send(nobody.request("/inspect")
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + csrf)));
    }
}
