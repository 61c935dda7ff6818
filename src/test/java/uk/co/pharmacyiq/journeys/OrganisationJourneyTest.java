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
import uk.co.pharmacyiq.tenancy.Directory;

/** A master administrator does an organisation's duties about personal data, in a real browser. */
class OrganisationJourneyTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    @Test
    void DP_31_patients_are_closed_until_the_contract_is_accepted_and_the_duties_beside_it_are_done() {
        try (var browsing = new Browsing(port)) {
            var pharmacy = TestPharmacy.openWithoutContract(application);
            var pharmacist = browsing.terminal(true);
            Browsing.signIn(pharmacist, pharmacy.enrol(Role.PHARMACIST));
            pharmacist.navigate("/premises/" + pharmacy.premises() + "/patients");
            assertThat(pharmacist.locator("h1").innerText()).isEqualTo("Patients' records are not open yet");
            browsing.look(pharmacist, "organisation-01-closed");

            var page = browsing.terminal(true);
            Browsing.signIn(page, pharmacy.enrol(Role.MASTER_ADMINISTRATOR));
            accept(browsing, page);
            instruct(browsing, page);
            answer(browsing, page);
            publish(browsing, page);
            page.navigate("/organisation/processing");
            browsing.look(page, "organisation-09-processing");
            page.navigate("/organisation/key");
            browsing.look(page, "organisation-10-key");
            page.navigate("/organisation/leaving");
            browsing.look(page, "organisation-11-leaving");

            var handle = application.getBean(Directory.class).handleOf(pharmacy.organisation());
            var anybody = browsing.tablet();
            anybody.navigate("/notice/" + handle);
            assertThat(anybody.locator("main").innerText()).contains("dpo@example.org", "0303 123 1113");
            browsing.look(anybody, "organisation-12-notice");
            pharmacist.reload();
            assertThat(pharmacist.locator("h1").innerText()).isNotEqualTo("Patients' records are not open yet");
        }
    }

    private static void accept(Browsing browsing, Page page) {
        page.navigate("/organisation");
        browsing.look(page, "organisation-02-beside");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Contract").setExact(true))
                .click();
        page.waitForURL("**/organisation/contract");
        browsing.look(page, "organisation-03-contract");
        page.getByLabel("Full name of who signs").fill("Olive Owner");
        page.getByLabel("Their position").fill("Director");
        page.getByLabel("Signed on").fill(LocalDate.now().toString());
        press(page, "Accept the contract");
        browsing.look(page, "organisation-04-not-confirmed");
        page.getByLabel("This person has read it").check();
        press(page, "Accept the contract");
        assertThat(page.locator("main").innerText()).contains("The contract is accepted", "Olive Owner, Director");
        browsing.look(page, "organisation-05-accepted");
    }

    private static void instruct(Browsing browsing, Page page) {
        page.navigate("/organisation/instructions");
        page.getByLabel("Instruction", new Page.GetByLabelOptions().setExact(true))
                .fill("Send no copies by post");
        page.getByLabel("Given by").fill("Olive Owner");
        page.getByLabel("Given on").fill(LocalDate.now().toString());
        press(page, "Add to the log");
        browsing.look(page, "organisation-06-instructions");
    }

    private static void answer(Browsing browsing, Page page) {
        page.navigate("/organisation/processors");
        page.getByLabel("We agree").check();
        browsing.look(page, "organisation-07-processors");
        press(page, "Answer");
        assertThat(page.locator("main").innerText()).contains("Agreed");
    }

    private static void publish(Browsing browsing, Page page) {
        page.navigate("/organisation/notice");
        page.getByLabel("How to reach you").fill("1 High Street, 01234 567890.");
        page.getByLabel("Data protection officer").fill("The data protection officer, dpo@example.org.");
        page.getByLabel("Why it changes").fill("Our first day");
        press(page, "Publish");
        browsing.look(page, "organisation-08-own-notice");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
        page.waitForLoadState();
    }
}
