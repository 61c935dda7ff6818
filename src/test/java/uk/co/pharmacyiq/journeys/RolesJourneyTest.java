package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.GrantRole;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.access.review.OpenReviews;

/** A master administrator reads the roles, changes one, explains a right and breaks the glass; the lead reviews. */
class RolesJourneyTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private OpenReviews openReviews;

    @Autowired
    private GrantRole grantRole;

    @LocalServerPort
    private int port;

    @Test
    void roles_are_read_changed_explained_and_reviewed() {
        var pharmacy = TestPharmacy.open(application);
        pharmacy.person(Role.IG_LEAD);
        var newcomer = pharmacy.somebody(Optional.empty());
        TestPharmacy.done(grantRole.grant(
                pharmacy.as(Role.MASTER_ADMINISTRATOR),
                new GrantRole.Request(newcomer, Role.DISPENSER, Optional.of(pharmacy.premises()))));
        TestPharmacy.done(openReviews.round(pharmacy.organisation()));
        try (var browsing = new Browsing(port)) {
            var page = browsing.terminal(true);
            Browsing.signIn(page, pharmacy.enrol(Role.MASTER_ADMINISTRATOR));
            administer(browsing, page, pharmacy, newcomer.toString());
            var lead = browsing.terminal(false);
            Browsing.signIn(lead, pharmacy.enrol(Role.IG_LEAD));
            review(browsing, lead);
        }
    }

    private static void administer(Browsing browsing, Page page, TestPharmacy pharmacy, String newcomer) {
        page.navigate("/access/roles");
        browsing.look(page, "roles-matrix");
        page.navigate("/access/roles/dispenser/change");
        page.getByLabel("Dispenser: write stock off").check();
        browsing.look(page, "roles-change");
        page.getByText("Show what this would do").click();
        assertThat(page.textContent("main")).contains("Kim Newcomer", "write stock off");
        browsing.look(page, "roles-effect");
        page.getByLabel("Why").fill("They do the waste run on Fridays");
        page.getByText("Change the role").click();
        page.waitForURL(url -> url.endsWith("/access/roles/dispenser"));
        browsing.look(page, "roles-history");
        page.navigate("/access/explain?person=" + newcomer + "&act=STOCK_ISSUE&premises=" + pharmacy.premises());
        browsing.look(page, "roles-explain");
        page.navigate("/access/explain?act=STOCK_ISSUE&premises=" + pharmacy.premises());
        browsing.look(page, "roles-who-may");
        page.navigate("/people/" + newcomer + "/roles");
        browsing.look(page, "roles-of-person");
        page.getByText("Break glass").click();
        browsing.look(page, "break-glass");
        page.getByLabel("Where").selectOption(pharmacy.premises().toString());
        page.getByLabel("Why").fill("Nobody else is here today");
        page.getByText("Break the glass for an hour").click();
        page.waitForURL(url -> url.contains("/today"));
        browsing.look(page, "break-glass-banner");
    }

    private static void review(Browsing browsing, Page page) {
        page.navigate("/");
        assertThat(page.textContent("main")).contains("waits for your review", "Review of roles");
        browsing.look(page, "access-tiles");
        page.navigate("/access/break-glass/uses");
        browsing.look(page, "break-glass-uses");
        page.getByLabel("Note").fill("The locum did not come; it was right");
        page.getByText("Record the review").click();
        assertThat(page.textContent("main")).contains("It was right");
        page.navigate("/access/review");
        browsing.look(page, "roles-review");
    }
}
