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
import uk.co.pharmacyiq.TestSealer;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.RenamePlace;
import uk.co.pharmacyiq.kernel.Quantity;

/** Reading the record in a real browser, as a master administrator and as an inspector with a pass. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordJourneyTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private Browsing browsing;
    private TestSealer sealer;

    @BeforeAll
    void a_browser() {
        browsing = new Browsing(port);
        sealer = TestSealer.start();
    }

    @AfterAll
    void close() {
        if (browsing != null) {
            browsing.close();
            sealer.close();
        }
    }

    @Test
    void a_master_administrator_reads_the_record_lets_an_inspector_in_and_takes_the_pass_back() {
        var pharmacy = busyPharmacy();
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.MASTER_ADMINISTRATOR));
        browsing.look(page, "record-01-today-with-the-seal");

        link(page, "Record");
        page.waitForURL("**/record");
        assertThat(Browsing.content(page)).contains("booked in 2 packs of Paracetamol");
        browsing.look(page, "record-02-newest-first");
        link(page, "Denied tries");
        page.waitForURL("**/record?*");
        assertThat(Browsing.content(page)).contains("tried to issue").doesNotContain("booked in 2 packs");
        browsing.look(page, "record-03-denied-tries");

        page.navigate("/record?text=renamed");
        page.locator(".piq-record tbody a").first().click();
        assertThat(page.locator("ins").textContent()).isEqualTo("Wall shelves");
        browsing.look(page, "record-04-before-and-after");

        page.navigate("/record?action=STOCK_RECEIVE");
        page.locator(".piq-record tbody a").first().click();
        browsing.look(page, "record-05-entry");
        page.navigate("/record/health");
        browsing.look(page, "record-06-how-it-is-kept");

        page.navigate("/record/inspections");
        page.getByLabel("Inspector's name").fill("Ivy Snow");
        page.getByLabel("Inspects for").fill("GPhC");
        page.getByLabel("Reason").fill("Routine inspection");
        browsing.look(page, "record-07-inspectors");
        button(page, "Make a pass");
        browsing.look(page, "record-08-pass");
        var pass = page.locator("dd.piq-code").first().textContent();

        inspect(pass);

        page.navigate("/record/inspections");
        assertThat(Browsing.content(page)).contains("Ivy Snow");
        browsing.look(page, "record-09-pass-given");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take back"))
                .first()
                .click();
        page.waitForLoadState();
        assertThat(Browsing.content(page)).contains("Taken back");
        page.navigate("/record?text=ivy+snow");
        assertThat(Browsing.content(page)).contains("Ivy Snow visiting, looked through the record");
    }

    private void inspect(String pass) {
        var visit = browsing.terminal(true);
        visit.navigate(pass);
        assertThat(visit.url()).endsWith("/inspect");
        assertThat(visit.getByLabel("Your pass").inputValue()).hasSize(43);
        browsing.look(visit, "inspector-01-way-in");
        button(visit, "Come in");
        visit.waitForURL("**/inspect/record");
        assertThat(Browsing.content(visit))
                .contains("booked in 2 packs of Paracetamol")
                .contains("Ivy Snow, visiting");
        browsing.look(visit, "inspector-02-record");
        visit.locator(".piq-record tbody a").last().click();
        browsing.look(visit, "inspector-03-entry");
        visit.getByText("Leave").click();
        visit.waitForURL("**/inspect");
        visit.navigate("/inspect/record");
        assertThat(Browsing.content(visit)).contains("This pass does not let anybody in");
        browsing.look(visit, "inspector-04-turned-away");
    }

    @Test
    void the_record_is_read_on_a_tablet_and_without_javascript() {
        var pharmacy = busyPharmacy();
        var tablet = browsing.tablet();
        Browsing.signIn(tablet, pharmacy.enrol(Role.MASTER_ADMINISTRATOR));
        tablet.navigate("/record");
        browsing.look(tablet, "record-tablet");
        var plain = browsing.terminal(false);
        Browsing.signIn(plain, pharmacy.enrol(Role.STORE_ADMINISTRATOR));
        plain.navigate("/record");
        plain.getByLabel("Words of what was done").fill("booked");
        button(plain, "Search");
        assertThat(Browsing.content(plain)).contains("booked in 2 packs of Paracetamol");
    }

    private TestPharmacy busyPharmacy() {
        var pharmacy = TestPharmacy.open(application);
        pharmacy.receive(pharmacy.lot("A1", LocalDate.now().plusYears(1)), 32);
        var shelf = pharmacy.place(pharmacy.premises(), PlaceKind.SHELF);
        TestPharmacy.done(application
                .getBean(RenamePlace.class)
                .rename(
                        pharmacy.as(Role.STORE_ADMINISTRATOR),
                        new RenamePlace.Request(pharmacy.premises(), shelf.id(), "Wall shelves", shelf.version())));
        for (var role : new Role[] {Role.STORE_ADMINISTRATOR, Role.TECHNICIAN}) {
            application
                    .getBean(IssueStock.class)
                    .issue(
                            pharmacy.as(role),
                            new IssueStock.Request(
                                    pharmacy.premises(),
                                    TestPharmacy.PARACETAMOL,
                                    Quantity.of(1),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty()));
        }
        return pharmacy;
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
