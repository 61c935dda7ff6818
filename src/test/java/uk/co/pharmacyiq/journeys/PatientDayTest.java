package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

/** A patient at the counter, in a real browser and mostly by keyboard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientDayTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private Browsing browsing;
    private TestPharmacy pharmacy;

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
    void a_pharmacy() {
        pharmacy = TestPharmacy.open(application);
    }

    @Test
    void a_walk_in_patient_is_registered_an_allergy_is_added_and_corrected_and_the_history_read() {
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.TECHNICIAN));
        register(page, "Olwen", "Farraday", "27 3 1985");
        assertThat(page.title()).startsWith("Patient –");
        browsing.look(page, "patient-02-registered");

        link(page, "Add allergy or intolerance");
        browsing.look(page, "patient-03-allergy-empty");
        page.getByLabel("Medicine or substance").fill("peni");
        page.getByLabel("Medicine or substance").press("Enter");
        page.getByText("Which one?").waitFor();
        browsing.look(page, "patient-04-allergy-found");
        page.getByLabel("Penicillin").check();
        page.getByLabel("Allergy", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Severe", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Suspected", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("Reaction").fill("Swollen lips");
        page.getByLabel("Reaction").press("Enter");
        page.waitForURL(url -> !url.contains("/clinical/"));
        assertThat(page.locator(".piq-allergies--known").innerText())
                .contains("Penicillin")
                .contains("severe");
        browsing.look(page, "patient-05-allergy");

        page.locator("#clinical").getByText("Change").first().click();
        page.waitForLoadState();
        page.getByLabel("It was written down wrongly. Correct it.").check();
        page.getByLabel("Confirmed", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("How do we know?").selectOption("document");
        browsing.look(page, "patient-06-correct");
        button(page, "Save");
        page.waitForURL(url -> !url.contains("/clinical/"));
        assertThat(Browsing.content(page)).contains("confirmed").doesNotContain("suspected");

        link(page, "History");
        assertThat(Browsing.content(page))
                .contains("Corrected")
                .contains("Suspected")
                .contains("Confirmed")
                .contains("Tom Hill");
        browsing.look(page, "patient-07-history");

        page.goBack();
        link(page, "Print");
        browsing.look(page, "patient-08-print-what-for");
        page.keyboard().press("1");
        page.getByText("Confidential.").waitFor();
        browsing.look(page, "patient-09-print");
    }

    @Test
    void a_record_nothing_leads_to_is_opened_by_one_key_and_shows_nothing_before() {
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.TECHNICIAN));
        var record = elsewhere(page);
        page.navigate(record);
        assertThat(Browsing.content(page))
                .contains("Why do you open this record?")
                .doesNotContain("Farraday");
        browsing.look(page, "patient-10-why");
        page.keyboard().press("2");
        page.getByText("Farraday").first().waitFor();
        browsing.look(page, "patient-11-opened-by-one-key");
    }

    @Test
    void in_an_emergency_the_glass_is_broken_and_a_banner_stays() {
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.PHARMACIST));
        page.navigate(elsewhere(page));
        link(page, "Open it in an emergency");
        browsing.look(page, "patient-12-break-glass");
        page.getByLabel("Why").fill("Collapsed in the shop, ambulance asks");
        button(page, "Open it for an hour");
        page.locator(".piq-emergency").waitFor();
        browsing.look(page, "patient-13-emergency");
        page.reload();
        assertThat(page.locator(".piq-emergency").isVisible()).isTrue();
    }

    @Test
    void a_patient_who_is_there_already_is_shown_before_anything_is_saved() {
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.TECHNICIAN));
        register(page, "Olwen", "Farraday", "27 3 1985");
        page.navigate(at("/new"));
        type(page, "Olwyn", "Faraday", "27 3 1985");
        button(page, "Register");
        page.getByText("Is the patient one of these?").waitFor();
        browsing.look(page, "patient-14-there-already");
        button(page, "It is none of these: register");
        page.waitForURL(url -> !url.endsWith("/patients"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Olwyn Faraday");
    }

    @Test
    void two_who_write_at_once_are_told_and_nothing_typed_is_lost() {
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.TECHNICIAN));
        register(page, "Olwen", "Farraday", "27 3 1985");
        var other = page.context().newPage();
        other.navigate(page.url());
        for (var each : new Page[] {page, other}) {
            each.locator("#reach").getByText("Change").first().click();
            each.waitForLoadState();
            each.getByLabel("It has changed").check();
            each.getByLabel("How do we know?").selectOption("patient");
        }
        other.getByLabel("Address line 1").fill("9 Church Walk");
        button(other, "Save");
        other.waitForURL(url -> !url.contains("/details/"));
        page.getByLabel("Address line 1").fill("14 Mill Lane");
        button(page, "Save");
        page.getByText("Changed while you were writing").waitFor();
        assertThat(page.getByLabel("Address line 1").inputValue()).isEqualTo("14 Mill Lane");
        assertThat(Browsing.content(page)).contains("Stands now").contains("9 Church Walk");
        browsing.look(page, "patient-15-changed-meanwhile");
        button(page, "Save");
        page.waitForURL(url -> !url.contains("/details/"));
        assertThat(page.locator("#reach").innerText()).contains("14 Mill Lane");
    }

    @Test
    void M_037_a_store_administrator_sees_nothing_clinical() {
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.STORE_ADMINISTRATOR));
        register(page, "Olwen", "Farraday", "27 3 1985");
        assertThat(Browsing.content(page)).doesNotContain("Clinical").doesNotContain("llerg");
        browsing.look(page, "patient-16-store-administrator");
    }

    @Test
    void a_record_is_read_and_written_without_javascript() {
        var page = browsing.terminal(false);
        Browsing.signIn(page, pharmacy.enrol(Role.TECHNICIAN));
        register(page, "Olwen", "Farraday", "27 3 1985");
        link(page, "Add condition");
        page.getByLabel("Condition").fill("Asthma");
        page.getByLabel("Condition").press("Enter");
        page.waitForURL(url -> !url.contains("/clinical/"));
        assertThat(page.locator("#clinical").innerText()).contains("Asthma");
    }

    @Test
    void the_record_fits_a_tablet() {
        var page = browsing.tablet();
        Browsing.signIn(page, pharmacy.enrol(Role.PHARMACIST));
        register(page, "Olwen", "Farraday", "27 3 1985");
        browsing.look(page, "patient-17-tablet");
    }

    /** A patient of the other premises, whom nothing brings to these. */
    private String elsewhere(Page page) {
        page.navigate("/premises/" + pharmacy.otherPremises() + "/patients/new");
        type(page, "Olwen", "Farraday", "27 3 1985");
        button(page, "Register");
        page.waitForURL(url -> !url.endsWith("/patients") && !url.endsWith("/new"));
        return page.url()
                .replace(
                        pharmacy.otherPremises().toString(), pharmacy.premises().toString());
    }

    private void register(Page page, String given, String family, String born) {
        page.navigate(at("/new"));
        type(page, given, family, born);
        browsing.look(page, "patient-01-register");
        button(page, "Register");
        page.waitForURL(url -> !url.endsWith("/patients") && !url.endsWith("/new"));
        assertThat(page.locator("h1").innerText()).isEqualTo(given + " " + family);
    }

    private static void type(Page page, String given, String family, String born) {
        page.getByLabel("First names").fill(given);
        page.getByLabel("Last name").fill(family);
        page.getByLabel("Date of birth").fill(born);
        page.getByLabel("Sex").selectOption("female");
        page.getByLabel("Telephone").fill("07700 900123");
        page.getByLabel("Address line 1").fill("2 Quay Street");
        page.getByLabel("Town").fill("Marlow");
        page.getByLabel("Postcode").fill("sl7 1aa");
    }

    private String at(String path) {
        return "/premises/" + pharmacy.premises() + "/patients" + path;
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

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
