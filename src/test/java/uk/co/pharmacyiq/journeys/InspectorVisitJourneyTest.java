package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.TestSealer;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.audit.proof.OfflineVerifier;
import uk.co.pharmacyiq.controlled.AtTheRegister;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.governance.inspection.Inspection;
import uk.co.pharmacyiq.governance.inspection.LetInspectorIn;
import uk.co.pharmacyiq.governance.inspection.Scope;

/** An inspector's visit, in a real browser: the register, the trail of an entry, and the extract, which is checked offline. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectorVisitJourneyTest extends PharmacyTest {

    private static final String TITLE = "Morphine 10mg modified-release tablets";

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
        sealer.close();
        browsing.close();
    }

    @Test
    @DisplayName(
            "CD-05 CD-14 CD-18 an inspector opens the register, looks at a trail and takes an extract that proves itself")
    void CD_18_an_inspector_takes_an_extract_that_proves_itself() throws SQLException {
        var pharmacy = TestPharmacy.open(application);
        var register = new AtTheRegister(application, pharmacy);
        done(register.obtain(AtTheRegister.TABLETS, 60));
        done(register.supply(AtTheRegister.TABLETS, 14));
        register.supply(
                pharmacy.technician(),
                AtTheRegister.TABLETS,
                1,
                new Particulars.Supplied(
                        new Particulars.Party("Edna Marsh", ""),
                        "Dr J Okafor",
                        Optional.of(new Particulars.Collection(
                                Optional.of(Particulars.Collector.PATIENT),
                                Optional.empty(),
                                Optional.of(false),
                                Optional.of(false))),
                        Optional.empty()));
        atTheCounter(pharmacy);
        var pass = done(application
                .getBean(LetInspectorIn.class)
                .let(
                        pharmacy.as(Role.MASTER_ADMINISTRATOR),
                        new LetInspectorIn.Request(
                                new Inspection.Guest("Ivy Snow", "GPhC", "Routine inspection"),
                                new Scope(
                                        Instant.parse("2026-01-01T00:00:00Z"),
                                        Instant.now().plus(Duration.ofDays(1)),
                                        Optional.of(pharmacy.premises()),
                                        Optional.empty()),
                                Duration.ofHours(8))));
        var page = browsing.terminal(true);
        page.navigate("/inspect#" + pass.token().text());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Come in"))
                .click();
        page.waitForURL("**/inspect/record");
        page.getByText("Controlled drugs registers").first().click();
        page.waitForURL("**/inspect/register");
        browsing.look(page, "visit-01-registers");
        page.locator("main li a").first().click();
        browsing.look(page, "visit-02-register");
        follow(page, TITLE);
        assertThat(Browsing.content(page)).contains("Edna Marsh", "Name/Address of person or firm supplied");
        browsing.look(page, "visit-03-section");
        follow(page, "2");
        assertThat(Browsing.content(page)).contains("Refused at these premises on that day", "Enter the address");
        browsing.look(page, "visit-04-trail");
        page.goBack();
        page.goBack();
        var download = page.waitForDownload(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download the extract"))
                        .click());
        Path file = TestDatabase.target().resolve("visit-extract.zip");
        download.saveAs(file);
        var verdict = OfflineVerifier.run("register", file, "--key", key());
        assertThat(verdict.text()).contains("entries: 2, without a gap").endsWith("OK\n");
    }

    private void atTheCounter(TestPharmacy pharmacy) {
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.PHARMACIST));
        page.navigate("/premises/" + pharmacy.premises() + "/controlled/papers");
        browsing.look(page, "papers-01-papers");
        page.navigate("/premises/" + pharmacy.premises() + "/controlled");
        follow(page, TITLE);
        follow(page, "2");
        follow(page, "Who wrote it, when and from where, every value, and what was refused that day");
        browsing.look(page, "papers-02-trail");
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }

    private static String key() throws SQLException {
        try (var database = TestDatabase.get().administrator().connect();
                var rows = database.createStatement()
                        .executeQuery("select vkey from audit.public_key where purpose = 'log' limit 1")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
