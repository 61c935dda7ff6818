package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Optional;
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
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.WasteStock;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.Quantity;

/** A second person decides, support is let in, somebody is shut out: in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondPersonJourneyTest extends PharmacyTest {

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
    void a_second_person_decides_by_keyboard_and_whoever_asked_sees_what_became_of_it() {
        var pharmacy = TestPharmacy.open(application);
        waste(pharmacy, 60);
        waste(pharmacy, 70);
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.PHARMACIST));
        browsing.look(page, "approvals-01-today");
        page.getByText("To approve").first().click();
        page.waitForURL("**/approvals");
        browsing.look(page, "approvals-02-inbox");
        page.getByRole(AriaRole.ROWHEADER).first().getByRole(AriaRole.LINK).press("Enter");
        page.waitForLoadState();
        browsing.look(page, "approvals-03-request");
        button(page, "Approve and do it").press("Enter");
        page.waitForURL("**/approvals");
        page.getByRole(AriaRole.ROWHEADER).first().getByRole(AriaRole.LINK).press("Enter");
        page.waitForLoadState();
        button(page, "Decline").press("Enter");
        page.waitForLoadState();
        browsing.look(page, "approvals-04-why");
        page.getByLabel("Why").fill("Count them again first.");
        page.getByLabel("Why").press("Enter");
        page.waitForURL("**/approvals");
        browsing.look(page, "approvals-05-nothing-waits");

        var asker = browsing.terminal(true);
        Browsing.signIn(asker, pharmacy.enrol(Role.TECHNICIAN));
        asker.navigate("/me/requests");
        assertThat(Browsing.content(asker)).contains("Approved").contains("Count them again first.");
        browsing.look(asker, "approvals-06-what-you-asked-for");
    }

    @Test
    void support_is_let_in_and_ended_and_somebody_is_shut_out() {
        var pharmacy = TestPharmacy.open(application);
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.MASTER_ADMINISTRATOR));
        page.navigate("/support");
        browsing.look(page, "support-01-nobody");
        page.getByLabel("Engineer's name").fill("Ed Engineer");
        page.getByLabel("Ticket").fill("PIQ-1234");
        page.getByLabel("May look at").selectOption("STOCK");
        button(page, "Let them in").click();
        page.waitForLoadState();
        browsing.look(page, "support-02-pass");
        page.navigate("/");
        browsing.look(page, "support-03-today");
        page.navigate("/support");
        browsing.look(page, "support-04-let-in");
        page.getByText("End now").first().click();
        page.waitForLoadState();
        assertThat(Browsing.content(page)).contains("Ended");

        page.navigate("/people/" + pharmacy.person(Role.TECHNICIAN) + "/containment");
        browsing.look(page, "containment-01-before");
        page.getByLabel("Why").fill("His phone was stolen.");
        page.getByLabel("Why").press("Enter");
        page.waitForLoadState();
        assertThat(Browsing.content(page)).contains("His phone was stolen.");
        browsing.look(page, "containment-02-shut-out");
    }

    private void waste(TestPharmacy pharmacy, long packs) {
        var lot = pharmacy.lot("A" + packs, LocalDate.now().plusYears(1));
        pharmacy.receive(lot, 16 * 200);
        var reason = Reason.of(MovementKind.WASTE).getFirst();
        application
                .getBean(WasteStock.class)
                .waste(
                        pharmacy.technician(),
                        new Shift(
                                pharmacy.premises(),
                                lot,
                                Quantity.of(16 * packs),
                                pharmacy.place(pharmacy.premises(), PlaceKind.GOODS_IN)
                                        .id(),
                                Optional.empty(),
                                Optional.of(new Why(reason, "the ceiling leaked")),
                                Optional.empty()));
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
