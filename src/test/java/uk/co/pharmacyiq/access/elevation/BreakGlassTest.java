package uk.co.pharmacyiq.access.elevation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Permissions;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.identity.notice.ReadNotices;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.UseCases;

/** Somebody breaks the glass: for an hour, at one premises, told at once, reviewed after. */
class BreakGlassTest extends PharmacyTest {

    private static final String LINE =
            "{\"lines\":[{\"product\":\"10039999999106\",\"batch\":\"B1\",\"expiry\":\"2029-01-31\",\"quantity\":16}]}";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private BreakGlass breakGlass;

    @Autowired
    private ReviewElevations reviewElevations;

    @Autowired
    private ReadNotices readNotices;

    @Autowired
    private UseCases useCases;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;

    @BeforeEach
    void an_organisation() {
        pharmacy = TestPharmacy.open(application);
        pharmacy.person(Role.IG_LEAD);
    }

    @Test
    @DisplayName(
            "M-038 a master administrator has no standing counter act: 403, with break-glass 201, after it is over 403")
    void a_master_administrator_acts_at_the_counter_behind_broken_glass_only() throws Exception {
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        assertThat(receive(master)).isEqualTo(403);
        assertThat(begin(master, "Nobody else is here today").statusCode()).isEqualTo(201);
        assertThat(receive(master)).isEqualTo(201);
        assertThat(master.post("/api/v1/premises/" + pharmacy.otherPremises() + "/stock/receipts", LINE)
                        .statusCode())
                .isEqualTo(403);
        assertThat(master.get("/me").body()).contains("You have broken the glass, until", "End break-glass");

        anHourLater(2);
        Thread.sleep(2_500);
        assertThat(receive(master)).isEqualTo(403);
        assertThat(master.get("/me").body()).doesNotContain("You have broken the glass");
    }

    @Test
    void it_can_be_ended_before_the_hour_is_over() {
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        begin(master, "Nobody else is here today");
        assertThat(begin(master, "Nobody else is here today").statusCode()).isEqualTo(409);
        assertThat(master.post("/api/v1/access/break-glass/end", "{}").statusCode())
                .isEqualTo(200);
        assertThat(receive(master)).isEqualTo(403);
        assertThat(master.post("/api/v1/access/break-glass/end", "{}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_reason_is_at_least_ten_characters() {
        assertThat(begin(pharmacy.caller(Role.MASTER_ADMINISTRATOR, port), "too short")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("M-038 those who watch over it are told at once, and review it; nobody reviews their own")
    void the_information_governance_lead_is_told_and_reviews() {
        var master = pharmacy.as(Role.MASTER_ADMINISTRATOR);
        var open = TestPharmacy.done(
                breakGlass.begin(master, new BreakGlass.Request(pharmacy.premises(), "Nobody else is here today")));
        var lead = pharmacy.as(Role.IG_LEAD);
        assertThat(TestPharmacy.done(readNotices.own(lead)).notices())
                .anySatisfy(notice -> assertThat(notice.text()).contains("has broken the glass at"));
        assertThat(TestPharmacy.done(reviewElevations.waiting(lead))).isEqualTo(1);
        TestPharmacy.done(reviewElevations.review(
                lead, open.id(), Elevation.Outcome.JUSTIFIED, "The locum did not come; two deliveries booked in"));
        assertThat(TestPharmacy.done(reviewElevations.waiting(lead))).isZero();
        assertThat(TestPharmacy.refusal(
                        reviewElevations.review(lead, open.id(), Elevation.Outcome.FOLLOW_UP, "Once more")))
                .isEqualTo("break-glass-reviewed");
    }

    @Test
    @DisplayName("GP-03 broken glass gives an act of a profession to those alone whose register lists them")
    void broken_glass_gives_no_professional_act_without_the_register() {
        assertThat(Permissions.breakGlass())
                .contains("stock.release")
                .noneMatch(permission -> permission.startsWith("access."));
        var master = pharmacy.as(Role.MASTER_ADMINISTRATOR);
        begin(master);
        assertThat(useCases.rights(pharmacy.as(Role.MASTER_ADMINISTRATOR))
                        .holdsAt("stock.release", pharmacy.premises()))
                .isFalse();
        pharmacy.register(pharmacy.person(Role.MASTER_ADMINISTRATOR), Profession.PHARMACIST, 99);
        assertThat(useCases.rights(pharmacy.as(Role.MASTER_ADMINISTRATOR))
                        .holdsAt("stock.release", pharmacy.premises()))
                .isTrue();
    }

    @Test
    void of_two_presses_at_once_the_second_finds_the_first() throws Exception {
        var outcomes = IntStream.range(0, 20)
                .parallel()
                .mapToObj(_ -> breakGlass.begin(
                        pharmacy.as(Role.MASTER_ADMINISTRATOR),
                        new BreakGlass.Request(pharmacy.premises(), "Nobody else is here today")))
                .filter(outcome -> outcome instanceof Outcome.Done<?>)
                .count();
        assertThat(outcomes).isEqualTo(1);
    }

    private void begin(Actor.Person actor) {
        TestPharmacy.done(
                breakGlass.begin(actor, new BreakGlass.Request(pharmacy.premises(), "Nobody else is here today")));
    }

    private HttpResponse<String> begin(TestCaller caller, String reason) {
        return caller.post(
                "/api/v1/access/break-glass",
                "{\"premises\":\"" + pharmacy.premises() + "\",\"reason\":\"" + reason + "\"}");
    }

    private int receive(TestCaller caller) {
        return caller.post("/api/v1/premises/" + pharmacy.premises() + "/stock/receipts", LINE)
                .statusCode();
    }

    /** Lets the hour be over in so many seconds, as every server will find when it asks anew. */
    private void anHourLater(int seconds) throws SQLException {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table access.elevation disable trigger covered");
            statement.execute("alter table identity.person disable trigger covered");
            statement.execute("update access.elevation set until = now() + interval '" + seconds
                    + " seconds', started_at = now() - interval '50 minutes' where organisation_id = '"
                    + pharmacy.organisation() + "'");
            statement.execute("update identity.person set rights_version = rights_version + 1 where organisation_id = '"
                    + pharmacy.organisation() + "'");
            statement.execute("alter table access.elevation enable always trigger covered");
            statement.execute("alter table identity.person enable always trigger covered");
            connection.commit();
        }
    }

    @Test
    void the_home_page_of_the_lead_shows_what_waits() {
        begin(pharmacy.as(Role.MASTER_ADMINISTRATOR));
        var lead = pharmacy.caller(Role.IG_LEAD, port);
        assertThat(lead.get("/premises/" + pharmacy.premises() + "/today").body())
                .contains("waits for your review");
        assertThat(lead.get("/access/break-glass/uses").body()).contains("Nobody else is here today");
    }
}
