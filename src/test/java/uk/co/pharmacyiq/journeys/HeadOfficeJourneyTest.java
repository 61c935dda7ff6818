package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.access.approval.DecideApproval;
import uk.co.pharmacyiq.access.approval.ViewApprovals;

/** Head office sets something at all its premises, and sells one of them to another organisation, in a real browser. */
class HeadOfficeJourneyTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    @Test
    void a_limit_is_set_at_all_premises_after_a_look_at_what_would_change() {
        try (var browsing = new Browsing(port)) {
            var pharmacy = TestPharmacy.open(application);
            var page = browsing.terminal(true);
            Browsing.signIn(page, pharmacy.enrol(Role.MASTER_ADMINISTRATOR));
            page.navigate("/organisation/settings/stock.write-off/push");
            browsing.look(page, "head-office-01-push");
            page.getByLabel("New value").fill("75");
            page.getByLabel("Why").fill("Stock losses were looked at in November");
            page.getByLabel("Premises may not change it").check();
            press(page, "Show what this would change");
            assertThat(page.locator("#preview").innerText()).contains(pharmacy.marker());
            browsing.look(page, "head-office-02-preview");
            page.locator("#preview button").click();
            page.waitForLoadState();
            browsing.look(page, "head-office-03-second-person");
            agree(pharmacy);
            page.navigate("/premises/" + pharmacy.premises() + "/settings");
            assertThat(page.locator("main").innerText())
                    .contains("Locked by head office", "Stock losses were looked at");
            browsing.look(page, "head-office-04-locked");
        }
    }

    @Test
    void M_028_premises_are_offered_by_two_and_taken_over_with_a_code_that_was_told_by_telephone() {
        try (var browsing = new Browsing(port)) {
            var seller = TestPharmacy.open(application);
            var buyer = TestPharmacy.open(application);
            seller.receive(seller.lot("A1", LocalDate.now().plusYears(1)), 84);

            var selling = browsing.terminal(true);
            Browsing.signIn(selling, seller.enrol(Role.MASTER_ADMINISTRATOR));
            selling.navigate("/organisation/handover");
            selling.locator("select#premises").selectOption(seller.premises().toString());
            selling.getByLabel("From").fill(LocalDate.now().toString());
            selling.getByLabel("To whom").fill(buyer.marker());
            browsing.look(selling, "handover-01-offer");
            press(selling, "Offer the premises");
            browsing.look(selling, "handover-02-second-person");
            agree(seller);
            selling.navigate("/organisation/handover");
            browsing.look(selling, "handover-03-offered");
            press(selling, "Show a new code");
            var code = selling.locator("p.piq-code").innerText();
            browsing.look(selling, "handover-04-code");

            var buying = browsing.terminal(true);
            Browsing.signIn(buying, buyer.enrol(Role.MASTER_ADMINISTRATOR));
            buying.navigate("/organisation/handover");
            buying.getByLabel("Code of the other side").fill(code);
            press(buying, "Look what it opens");
            assertThat(buying.locator("main").innerText()).contains(seller.marker());
            browsing.look(buying, "handover-05-opened");
            buying.getByLabel("Name of the premises").fill(buyer.marker() + " third");
            press(buying, "Take the premises over");
            assertThat(buying.locator("main").innerText()).contains(buyer.marker() + " third");
            browsing.look(buying, "handover-06-taken");
            selling.navigate("/organisation/handover");
            browsing.look(selling, "handover-07-handed-over");
        }
    }

    private void agree(TestPharmacy seller) {
        var second = seller.as(seller.secondMaster());
        TestPharmacy.done(application.getBean(ViewApprovals.class).inbox(second))
                .approvals()
                .forEach(each -> TestPharmacy.done(
                        application.getBean(DecideApproval.class).approve(second, each.id())));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        page.waitForLoadState();
    }
}
