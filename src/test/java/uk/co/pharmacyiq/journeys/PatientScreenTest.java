package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.patients.TestPatients.fact;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.TestPatients;
import uk.co.pharmacyiq.patients.record.FactKind;

/** What a browser keeps of a patient, and what a locked screen shows: nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientScreenTest extends PharmacyTest {

    private static final List<String> PERSONAL =
            List.of("lwen", "arraday", "27 Mar 1985", "1985-03-27", "enicillin", "Quay", "SL7 1AA");

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private Browsing browsing;
    private TestPharmacy pharmacy;
    private PatientId patient;

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

    @BeforeEach
    void a_patient() {
        pharmacy = TestPharmacy.open(application);
        var patients = new TestPatients(pharmacy, application);
        patient = patients.register(
                fact(FactKind.NAME, "given", "Olwen", "family", "Farraday"),
                fact(FactKind.PERSONAL, "born", "1985-03-27", "sex", "female"),
                fact(FactKind.NHS_NUMBER, "number", TestPatients.nhsNumber().value(), "status", "stated"),
                fact(FactKind.ADDRESS, "line1", "2 Quay Street", "postcode", "SL7 1AA"));
        patients.add(
                patient,
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
    }

    @Test
    void no_title_no_address_and_no_storage_of_the_browser_holds_anything_of_a_patient() {
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.PHARMACIST));
        for (var path :
                List.of("", "/history", "/print", "/break-glass", "/details/add/address", "/clinical/add/allergy")) {
            page.navigate(at(path));
            holdsNothing(page);
        }
        page.navigate(at("/print"));
        page.keyboard().press("1");
        page.getByText("Confidential.").waitFor();
        holdsNothing(page);
        page.navigate(at("/clinical/add/allergy"));
        page.getByLabel("Medicine or substance").fill("Penicillin");
        page.getByLabel("Medicine or substance").press("Enter");
        page.getByText("There is a problem").waitFor();
        holdsNothing(page);
        page.navigate("/premises/" + pharmacy.premises() + "/patients");
        page.getByLabel("Find a patient").fill("olwen farraday");
        page.getByLabel("Find a patient").press("Enter");
        page.getByText("1 patient found").waitFor();
        holdsNothing(page);
        page.navigate("/premises/" + pharmacy.premises() + "/patients/new");
        page.getByLabel("Last name").fill("Farraday");
        page.getByLabel("Last name").press("Enter");
        page.getByText("There is a problem").waitFor();
        holdsNothing(page);
    }

    @Test
    void a_locked_screen_shows_nothing_of_the_patient_who_was_on_it() {
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.STORE_ADMINISTRATOR));
        page.navigate("/premises/" + pharmacy.premises() + "/terminals");
        page.getByLabel("Name").fill("Counter 1");
        button(page, "Make this browser a terminal");
        page.getByText("This browser is a terminal now").waitFor();
        button(page, "Sign out");
        Browsing.signIn(page, pharmacy.enrol(Role.TECHNICIAN));
        page.navigate("/me/pin");
        page.getByLabel("Six digits").fill("483920");
        page.getByLabel("The same again").fill("483920");
        button(page, "Set PIN");
        page.waitForURL("**/me");

        page.navigate(at(""));
        assertThat(Browsing.content(page)).contains("Farraday");
        page.keyboard().press("F9");
        page.waitForURL("**/terminal");
        showsNothing(page);
        browsing.look(page, "patient-18-locked");
        page.goBack();
        showsNothing(page);
        page.navigate(at(""));
        showsNothing(page);
        page.navigate(at("/history"));
        showsNothing(page);
    }

    private static void showsNothing(Page page) {
        assertThat(Browsing.content(page))
                .doesNotContain("Farraday")
                .doesNotContain("Penicillin")
                .doesNotContain("Quay");
    }

    private static void holdsNothing(Page page) {
        var kept = page.evaluate("""
                async () => JSON.stringify([document.title, location.href, Object.entries(localStorage),
                    Object.entries(sessionStorage), await caches.keys(), await indexedDB.databases(), history.state])""");
        assertThat(kept.toString()).doesNotContain(PERSONAL).contains("PharmacyIQ");
    }

    private String at(String path) {
        return "/premises/" + pharmacy.premises() + "/patients/" + patient + path;
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
