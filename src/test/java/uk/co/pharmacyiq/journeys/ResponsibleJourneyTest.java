package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;

/** A day of a responsible pharmacist by keyboard, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResponsibleJourneyTest extends PharmacyTest {

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
    @DisplayName("RP-01 RP-10 RP-11 a day by keyboard: on, away, back, the notice, the record, an authorisation, off")
    void RP_10_a_day_of_a_responsible_pharmacist_by_keyboard() {
        var pharmacy = TestPharmacy.openWithoutResponsiblePharmacist(application);
        var base = "/premises/" + pharmacy.premises() + "/responsible";
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.PHARMACIST));
        page.navigate(base);
        browsing.look(page, "responsible-01-nobody");
        press(page, "Sign on as responsible pharmacist");
        assertThat(Browsing.content(page)).contains("You are the responsible pharmacist here now.");
        browsing.look(page, "responsible-02-on");
        press(page, "I am leaving now");
        browsing.look(page, "responsible-03-away");
        press(page, "I am back");
        page.navigate(base + "/notice");
        browsing.look(page, "responsible-04-notice");
        page.navigate(base + "/authorisations");
        page.getByLabel("Who").selectOption(pharmacy.person(Role.TECHNICIAN).toString());
        page.getByLabel("Hand out checked and bagged medicines").press("Space");
        page.getByLabel("Conditions").fill("Sealed bags only");
        press(page, "Authorise");
        assertThat(Browsing.content(page)).contains("Sealed bags only");
        browsing.look(page, "responsible-05-authorisations");
        page.navigate(base);
        press(page, "Sign off");
        page.navigate(base + "/record");
        assertThat(Browsing.content(page)).contains("Asha Patel", "Break", "Signed off");
        browsing.look(page, "responsible-06-record");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
        page.waitForLoadState();
    }
}
