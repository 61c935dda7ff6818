package uk.co.pharmacyiq.access.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.identity.notice.ReadNotices;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Once a quarter somebody else says of every role that people hold whether it is still needed. */
class ReviewRolesTest extends PharmacyTest {

    private static final Action<Boolean> FIND =
            Action.looks("STOCK_FIND", "stock.find", Action.Scope.ANYWHERE, Boolean.class);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private OpenReviews openReviews;

    @Autowired
    private ReviewRoles reviewRoles;

    @Autowired
    private ReadNotices readNotices;

    @Autowired
    private UseCases useCases;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;

    @BeforeEach
    void a_review_is_open() throws SQLException {
        pharmacy = TestPharmacy.open(application);
        pharmacy.person(Role.IG_LEAD);
        TestPharmacy.done(useCases.perform(pharmacy.technician(), FIND, Target.none(), _ -> Outcome.done(true)));
        theyHeldItForAYear();
        assertThat(TestPharmacy.done(openReviews.round(pharmacy.organisation())))
                .isTrue();
    }

    @Test
    void it_opens_once_a_quarter_and_tells_those_who_decide() {
        assertThat(TestPharmacy.done(openReviews.round(pharmacy.organisation())))
                .isFalse();
        assertThat(TestPharmacy.done(readNotices.own(pharmacy.as(Role.IG_LEAD))).notices())
                .anySatisfy(notice -> assertThat(notice.text()).contains("review of roles is open"));
        assertThat(review().items()).hasSize(5);
        assertThat(review().open()).isEqualTo(5);
    }

    @Test
    @DisplayName(
            "M-030 what nobody used for ninety days is shown from the record, and a role of which nothing was used is proposed to end")
    void what_was_not_used_is_shown() {
        var technician = item(Role.TECHNICIAN);
        assertThat(technician.unused()).contains("stock.issue").doesNotContain("stock.find");
        assertThat(technician.idle()).isFalse();
        assertThat(item(Role.STORE_ADMINISTRATOR).idle()).isTrue();
    }

    @Test
    void a_role_that_is_not_needed_ends_at_the_next_request() {
        var caller = pharmacy.caller(Role.STORE_ADMINISTRATOR, port);
        assertThat(caller.get("/access/roles").statusCode()).isEqualTo(200);
        TestPharmacy.done(reviewRoles.decide(
                pharmacy.as(Role.IG_LEAD),
                List.of(
                        new ReviewRoles.Decision(
                                item(Role.STORE_ADMINISTRATOR).grant().id(), false),
                        new ReviewRoles.Decision(item(Role.TECHNICIAN).grant().id(), true))));
        assertThat(caller.get("/access/roles").statusCode()).isEqualTo(403);
        assertThat(review().open()).isEqualTo(3);
        assertThat(TestPharmacy.refusal(reviewRoles.decide(
                        pharmacy.as(Role.IG_LEAD),
                        List.of(new ReviewRoles.Decision(
                                item(Role.TECHNICIAN).grant().id(), false)))))
                .isEqualTo("grant-not-in-review");
    }

    @Test
    void nobody_decides_on_their_own_role() {
        assertThat(TestPharmacy.refusal(reviewRoles.decide(
                        pharmacy.as(Role.IG_LEAD),
                        List.of(new ReviewRoles.Decision(
                                item(Role.IG_LEAD).grant().id(), true)))))
                .isEqualTo("own-role-review");
    }

    @Test
    void the_last_master_administrator_is_not_ended_by_a_review_either() {
        assertThat(TestPharmacy.refusal(reviewRoles.decide(
                        pharmacy.as(Role.IG_LEAD),
                        List.of(new ReviewRoles.Decision(
                                item(Role.MASTER_ADMINISTRATOR).grant().id(), false)))))
                .isEqualTo("last-administrator");
    }

    @Test
    void page_tile_and_program_show_it() {
        var lead = pharmacy.caller(Role.IG_LEAD, port);
        assertThat(lead.get("/access/review").body()).contains("Review of roles", "Nothing of it was used");
        assertThat(lead.get("/premises/" + pharmacy.premises() + "/today").body())
                .contains("Review of roles");
        var body =
                "{\"decisions\":[{\"grant\":\"" + item(Role.PHARMACIST).grant().id() + "\",\"decision\":\"keep\"}]}";
        assertThat(lead.post("/api/v1/access/review", body).body()).isEqualTo("1");
        assertThat(lead.json(lead.get("/api/v1/access/review")).get("items").size())
                .isEqualTo(5);
    }

    private Review review() {
        return TestPharmacy.done(reviewRoles.view(pharmacy.as(Role.IG_LEAD))).review();
    }

    private Review.Item item(Role role) {
        return review().items().stream()
                .filter(item -> item.grant().role().is(role))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_review_that_is_not_done_is_overdue_and_reminds_again() throws SQLException {
        asOwner(
                "alter table access.review disable trigger covered",
                "update access.review set due_on = current_date - 1, reminded_on = current_date - 8 where organisation_id = '"
                        + pharmacy.organisation() + "'",
                "alter table access.review enable always trigger covered");
        assertThat(TestPharmacy.done(openReviews.round(pharmacy.organisation())))
                .isTrue();
        assertThat(TestPharmacy.done(openReviews.round(pharmacy.organisation())))
                .isFalse();
        assertThat(TestPharmacy.done(readNotices.own(pharmacy.as(Role.IG_LEAD))).notices())
                .anySatisfy(notice -> assertThat(notice.text()).contains("is not done"));
        var lead = pharmacy.caller(Role.IG_LEAD, port);
        assertThat(lead.get("/access/review").body()).contains("Overdue");
        assertThat(lead.get("/premises/" + pharmacy.premises() + "/today").body())
                .contains("it was due on");
    }

    /** As if everybody had held their roles for a year. */
    private void theyHeldItForAYear() throws SQLException {
        asOwner(
                "alter table access.role_grant disable trigger covered",
                "update access.role_grant set granted_at = granted_at - interval '1 year' where organisation_id = '"
                        + pharmacy.organisation() + "'",
                "alter table access.role_grant enable always trigger covered");
    }

    private static void asOwner(String... statements) throws SQLException {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var each : statements) {
                statement.execute(each);
            }
            connection.commit();
        }
    }
}
