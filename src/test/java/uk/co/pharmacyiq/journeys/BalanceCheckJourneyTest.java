package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.ViewRegister;
import uk.co.pharmacyiq.controlled.checking.CountSections;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Actor;

/** The weekly check of controlled drugs by two persons, each in a browser of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BalanceCheckJourneyTest extends PharmacyTest {

    private static final DmdCode TABLETS = new DmdCode("12479999999104");
    private static final DmdCode METHADONE = new DmdCode("12679999999102");
    private static final String TITLE = "Morphine 10mg modified-release tablets";
    private static final String LIQUID = "Methadone 1mg/ml oral solution";

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

    @Test
    @DisplayName("CD-20 CD-22 the weekly check: two count, one section differs, the case is looked into and closed")
    void CD_22_a_weekly_check_with_a_variance_by_keyboard() {
        pharmacy = TestPharmacy.open(application);
        receive(TABLETS, 60);
        receive(METHADONE, 1000);
        methadoneDrifts();
        var base = "/premises/" + pharmacy.premises() + "/controlled/checks";
        var first = browsing.terminal(true);
        Browsing.signIn(first, pharmacy.enrol(Role.TECHNICIAN));
        first.navigate(base);
        browsing.look(first, "checks-01-due");
        first.getByLabel("Counted of " + TITLE + ", in tablets").fill("58");
        first.getByLabel("Counted of " + LIQUID + ", in ml").fill("608");
        press(first, "Enter what I counted");
        assertThat(Browsing.content(first)).contains("2 sections wait for a second person");
        browsing.look(first, "checks-02-counted-once");
        var second = browsing.terminal(true);
        Browsing.signIn(second, pharmacy.enrol(Role.PHARMACIST));
        second.navigate(base);
        assertThat(Browsing.content(second)).contains("Counted once, by Tom Hill");
        second.getByLabel("Counted of " + TITLE + ", in tablets").fill("58");
        second.getByText("We counted together").last().click();
        browsing.look(second, "checks-03-second-person");
        second.getByLabel("Counted of " + LIQUID + ", in ml").fill("608");
        press(second, "Enter what I counted");
        assertThat(Browsing.content(second)).contains("discrepancy case is open");
        browsing.look(second, "checks-04-differs");
        second.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(LIQUID))
                .click();
        browsing.look(second, "checks-05-drift");
        second.navigate("/premises/" + pharmacy.premises() + "/controlled/discrepancies");
        browsing.look(second, "checks-06-discrepancies");
        second.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE))
                .click();
        second.getByLabel("What you found").first().fill("Every quantity is as on its prescription");
        press(second, "Looked at The arithmetic");
        browsing.look(second, "checks-07-case");
        second.getByLabel("Explained, and the register").check();
        second.getByLabel("Why", new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill("Two tablets lay in the patient’s returns");
        press(second, "Close the case");
        assertThat(Browsing.content(second)).contains("The case is closed.");
        browsing.look(second, "checks-08-closed");
        second.navigate("/premises/" + pharmacy.premises() + "/controlled");
        browsing.look(second, "checks-09-register");
    }

    private void methadoneDrifts() {
        for (var counted : List.of("902", "804", "706")) {
            supply();
            count(pharmacy.technician(), counted);
            count(pharmacy.pharmacist(), counted);
        }
        supply();
    }

    private void count(Actor.Person who, String counted) {
        var section = done(application.getBean(ViewRegister.class).list(who, pharmacy.premises())).sections().stream()
                .filter(each -> each.line().title().equals(LIQUID))
                .map(Section::id)
                .findFirst()
                .orElseThrow();
        var line = new CountSections.Line(section, Optional.of(new BigDecimal(counted)));
        done(application
                .getBean(CountSections.class)
                .count(who, new CountSections.Request(pharmacy.premises(), List.of(line))));
    }

    private void receive(DmdCode pack, long units) {
        var lot =
                new Lot(pack, new BatchNumber("CD1"), new Expiry(LocalDate.now().plusYears(1)));
        done(application
                .getBean(ReceiveStock.class)
                .receive(
                        pharmacy.technician(),
                        new ReceiveStock.Request(
                                pharmacy.premises(),
                                List.of(new ReceiveStock.Delivered(lot, Quantity.of(units))),
                                Optional.empty(),
                                Optional.of(new Particulars.Obtained(
                                        new Particulars.Party("Larkspur Wholesale Ltd", "1 Mill Lane, Ashford"))))));
    }

    private void supply() {
        var patient = new Particulars.Party("Edna Marsh", "4 Quay Street, Ashford");
        var collection = new Particulars.Collection(
                Optional.of(Particulars.Collector.PATIENT), Optional.empty(), Optional.of(false), Optional.of(false));
        done(application
                .getBean(IssueStock.class)
                .issue(
                        pharmacy.technician(),
                        new IssueStock.Request(
                                pharmacy.premises(),
                                METHADONE,
                                Quantity.of(100),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new Particulars.Supplied(
                                        patient,
                                        "Dr J Okafor, Quayside Surgery",
                                        Optional.of(collection),
                                        Optional.empty())))));
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
        page.waitForLoadState();
    }
}
