package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;

/** Overseeing those who administer, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OversightJourneyTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private Browsing browsing;

    @BeforeAll
    void a_browser() {
        browsing = new Browsing(port);
    }

    @AfterAll
    void close() {
        if (browsing != null) {
            browsing.close();
        }
    }

    @Test
    void the_digest_is_read_and_what_looked_unusual_is_looked_into() {
        var pharmacy = TestPharmacy.open(application);
        var tom = pharmacy.caller(Role.TECHNICIAN, port);
        for (int n = 0; n < 12; n++) {
            tom.get("/people");
        }
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.MASTER_ADMINISTRATOR));
        browsing.look(page, "oversight-01-today");
        page.getByText("Weekly digest").first().click();
        browsing.look(page, "oversight-02-last-week");
        page.getByLabel("Your note").fill("Nothing was done.");
        page.getByLabel("Your note").press("Enter");
        page.waitForLoadState();
        assertThat(Browsing.content(page)).contains("Nothing was done.");
        link(page, "Week after");
        browsing.look(page, "oversight-03-this-week");

        link(page, "What looked unusual");
        browsing.look(page, "oversight-04-flags");
        link(page, "Was refused again and again");
        browsing.look(page, "oversight-05-flag");
        page.getByLabel("What you found").fill("A wrong bookmark; told him.");
        page.getByLabel("What you found").press("Enter");
        page.waitForURL("**/oversight/flags");
        browsing.look(page, "oversight-06-looked-into");

        link(page, "What counts as unusual");
        browsing.look(page, "settings-01-list");
        link(page, "Refusals in 10 minutes");
        page.getByLabel("New value").fill("1");
        page.getByLabel("New value").press("Enter");
        page.waitForLoadState();
        browsing.look(page, "settings-02-refused");
        page.getByLabel("New value").fill("20");
        page.getByLabel("New value").press("Enter");
        page.waitForLoadState();
        assertThat(Browsing.content(page)).contains("20 refusals");
        browsing.look(page, "settings-03-changed");
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .or(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true)))
                .first()
                .click();
        page.waitForLoadState();
    }
}
