package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.patients.TestPatients.fact;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
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
import uk.co.pharmacyiq.patients.TestPatients;
import uk.co.pharmacyiq.patients.ViewPatient;
import uk.co.pharmacyiq.patients.looking.LookReason;
import uk.co.pharmacyiq.patients.record.FactKind;

/** A colleague looks out of curiosity and is asked about, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CuriousColleagueTest extends PharmacyTest {

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
    @DisplayName(
            "GP-10 a technician opens a colleague's record with nothing to do, and the information governance lead asks")
    void a_curious_colleague_is_found() {
        var pharmacy = TestPharmacy.open(application);
        var patients = new TestPatients(pharmacy, application);
        var sue = patients.register("Sue", "Storey", "1985-02-03");
        patients.add(
                sue,
                fact(
                        FactKind.FLAG,
                        "flag",
                        "staff",
                        "person",
                        pharmacy.person(Role.STORE_ADMINISTRATOR).toString()));
        done(application
                .getBean(ViewPatient.class)
                .view(
                        pharmacy.technician(),
                        new ViewPatient.Request(pharmacy.otherPremises(), sue, Optional.of(LookReason.CHECK))));

        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.IG_LEAD));
        assertThat(Browsing.content(page)).contains("look to ask about");
        browsing.look(page, "privacy-01-today");
        link(page, "Privacy");
        assertThat(Browsing.content(page)).contains("Tom Hill").doesNotContain("Sue Storey");
        browsing.look(page, "privacy-02-questions");
        link(page, "A colleague's record");
        assertThat(Browsing.content(page))
                .contains("Sue Storey")
                .contains("The patient is a colleague of the one who looked.")
                .contains("opened a patient's record");
        browsing.look(page, "privacy-03-question");
        page.getByText("Answer the question").click();
        page.waitForLoadState();
        browsing.look(page, "privacy-04-nothing-said");
        page.getByLabel("It was none of their business").check();
        page.getByLabel("How do you know?").fill("He said that he was curious where she lives.");
        page.getByText("Answer the question").click();
        page.waitForURL("**/privacy");
        browsing.look(page, "privacy-05-answered");
        link(page, "A colleague's record");
        assertThat(Browsing.content(page)).contains("He said that he was curious where she lives.");
        browsing.look(page, "privacy-06-finding");

        page.navigate("/premises/" + pharmacy.premises() + "/patients/" + sue + "/looked");
        assertThat(Browsing.content(page)).contains("checked whether other looks at your record were right");
        browsing.look(page, "looked-01-who-looked");
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }
}
