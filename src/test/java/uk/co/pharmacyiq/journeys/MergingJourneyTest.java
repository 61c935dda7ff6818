package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.patients.TestPatients.fact;

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
import uk.co.pharmacyiq.patients.TestPatients;
import uk.co.pharmacyiq.patients.record.FactKind;

/** A misfiled duplicate, merged and unmerged, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergingJourneyTest extends PharmacyTest {

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
    void a_misfiled_duplicate_is_merged_and_unmerged() {
        var pharmacy = TestPharmacy.open(application);
        var patients = new TestPatients(pharmacy, application);
        var one = patients.register(
                fact(FactKind.NAME, "given", "Margaret", "family", "Okonkwo"),
                fact(FactKind.PERSONAL, "born", "1948-02-11", "sex", "female"),
                fact(FactKind.NHS_NUMBER, "number", TestPatients.nhsNumber().value(), "status", "stated"),
                fact(FactKind.ADDRESS, "use", "home", "line1", "4 Mill Lane", "town", "Marlow", "postcode", "SL7 1AA"));
        patients.add(one, fact(FactKind.NO_KNOWN_ALLERGIES, "asked", "2024-05-01"));
        var other = patients.register(
                fact(FactKind.NAME, "given", "Margret", "family", "Okonkwo"),
                fact(FactKind.PERSONAL, "born", "1948-11-02", "sex", "female"),
                fact(FactKind.ADDRESS, "use", "home", "line1", "4 Mill Lane", "town", "Marlow", "postcode", "SL7 1AA"));
        patients.add(
                other,
                fact(
                        FactKind.ALLERGY,
                        "substance",
                        "Penicillin",
                        "type",
                        "allergy",
                        "severity",
                        "severe",
                        "certainty",
                        "confirmed"));
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.PHARMACIST));
        browsing.look(page, "merging-01-today");
        press(page, "Possible duplicates");
        browsing.look(page, "merging-02-list");
        assertThat(Browsing.content(page)).contains("Nearly the same date of birth");
        page.getByText("Compare").first().click();
        page.waitForLoadState();
        browsing.look(page, "merging-03-compare");

        page.getByLabel("How do you know?").fill("Asked her; the month was typed wrong.");
        page.getByLabel("How do you know?").press("Enter");
        page.waitForLoadState();
        browsing.look(page, "merging-04-undecided");
        assertThat(Browsing.content(page)).contains("choose which of the two holds");
        page.locator("input[name=keep-name-usual]").first().check();
        page.locator("input[name=keep-personal]").first().focus();
        page.keyboard().press("Space");
        page.getByLabel("How do you know?").press("Enter");
        page.waitForLoadState();
        browsing.look(page, "merging-05-merged");
        assertThat(Browsing.content(page)).contains("Two records are one");

        patients.add(one, fact(FactKind.CONDITION, "term", "Asthma"));
        page.reload();
        page.getByText("whose record was merged").first().click();
        page.getByLabel("How do you know that they are two people?").fill("Cousins; both came in today.");
        browsing.look(page, "merging-06-undo");
        page.getByLabel("How do you know that they are two people?").press("Enter");
        page.waitForLoadState();
        browsing.look(page, "merging-07-undone");
        assertThat(Browsing.content(page)).contains("two again");
        assertThat(patients.view(other).record().of(FactKind.CONDITION)).hasSize(1);
        assertThat(patients.view(one).record().of(FactKind.NO_KNOWN_ALLERGIES)).hasSize(1);

        page.navigate("/premises/" + pharmacy.premises() + "/patients/" + one + "/merges");
        browsing.look(page, "merging-08-of-one");
        page.getByLabel("Name, date of birth or NHS number of the other").fill("okonkwo 2/11/1948");
        page.getByLabel("Name, date of birth or NHS number of the other").press("Enter");
        page.waitForLoadState();
        browsing.look(page, "merging-09-found");
        assertThat(page.url()).doesNotContain("okonkwo");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }
}
