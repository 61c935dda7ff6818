package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import uk.co.pharmacyiq.inventory.QuarantineStock;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Quantity;

/** Controlled drugs are destroyed, by keyboard, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DestructionJourneyTest extends PharmacyTest {

    /** Morphine 10mg modified-release tablets, 60 in a pack. */
    private static final Lot MORPHINE = new Lot(
            new DmdCode("12479999999104"),
            new BatchNumber("CD1"),
            new Expiry(LocalDate.now().plusYears(1)));

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
            "CD-30 CD-33 a destruction by keyboard: exemption, witness, refused without, destroyed, in the register")
    void CD_30_a_destruction_by_keyboard() {
        var pharmacy = TestPharmacy.open(application);
        twentyInQuarantine(pharmacy);
        var base = "/premises/" + pharmacy.premises() + "/controlled";
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.PHARMACIST));
        page.navigate(base + "/destruction");
        assertThat(Browsing.content(page)).contains("No T28 waste exemption is recorded here");
        browsing.look(page, "destruction-01-without-exemption");
        page.navigate(base + "/destruction/exemptions");
        page.getByLabel("Reference").fill("WEX123456");
        page.getByLabel("First day").fill(LocalDate.now().minusYears(1).toString());
        page.getByLabel("Last day").fill(LocalDate.now().plusDays(30).toString());
        press(page, "Record the exemption");
        assertThat(Browsing.content(page)).contains("Ends soon");
        browsing.look(page, "destruction-02-exemption");
        page.navigate(base + "/destruction/witnesses");
        page.getByLabel("Name of the witness").fill("Walter Ness");
        page.getByLabel("Address of the witness").fill("1 Bay Road, Ashford");
        page.getByLabel("Number of the licence or warrant").fill("CDAO-77");
        page.getByLabel("Granted by").fill("NHS England South East");
        page.getByLabel("First day").fill(LocalDate.now().toString());
        page.getByLabel("Last day").fill(LocalDate.now().plusDays(28).toString());
        press(page, "Record the witness");
        assertThat(Browsing.content(page)).contains("Holds today");
        browsing.look(page, "destruction-03-witness");
        page.navigate(base + "/destruction");
        page.locator("input[name='lines[0].quantity']").fill("21");
        page.getByLabel("Authorised witness").selectOption(new String[] {option(page)});
        press(page, "Destroy and enter in the register");
        assertThat(Browsing.content(page)).contains("Only 20 of this batch lies in quarantine");
        browsing.look(page, "destruction-04-more-than-there");
        page.locator("input[name='lines[0].quantity']").fill("20");
        press(page, "Destroy and enter in the register");
        assertThat(Browsing.content(page)).contains("Nothing awaits destruction", "Certificate");
        browsing.look(page, "destruction-05-destroyed");
        page.navigate(base);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Morphine 10mg"))
                .first()
                .click();
        assertThat(Browsing.content(page)).contains("Destroyed in the presence of Walter Ness");
        browsing.look(page, "destruction-06-register");
    }

    @Test
    @DisplayName("CD-32 a patient return by keyboard: taken in, destroyed before a named witness")
    void CD_32_a_patient_return_by_keyboard() {
        var pharmacy = TestPharmacy.open(application);
        var base = "/premises/" + pharmacy.premises() + "/controlled/returns";
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.TECHNICIAN));
        page.navigate(base + "/new");
        page.getByLabel("Patient’s name").fill("Edna Marsh");
        page.getByLabel("Patient’s address").fill("4 Quay Street, Ashford");
        page.locator("#drug").fill("Morphine");
        page.locator("#strength").fill("10mg");
        page.locator("#form").fill("tablets");
        page.locator("#quantity").fill("14 tablets");
        browsing.look(page, "destruction-07-new-return");
        press(page, "Take it in");
        page.locator("input[name='returned[0]']").press("Space");
        page.getByLabel("Name of the witness").fill("Rita Lowe");
        browsing.look(page, "destruction-08-returns");
        press(page, "Destroy what is ticked");
        assertThat(Browsing.content(page)).contains("Enter the GPhC number of the witness");
        browsing.look(page, "destruction-09-return-refused");
        page.getByLabel("Role of the witness").fill("Pharmacist");
        page.getByLabel("GPhC number of the witness").fill("2999999");
        press(page, "Destroy what is ticked");
        assertThat(Browsing.content(page)).contains("Rita Lowe, Pharmacist, 2999999");
        browsing.look(page, "destruction-10-return-destroyed");
    }

    @Test
    @DisplayName("CD-45 CD-46 the keys are taken and a requisition is supplied by keyboard, never without its purpose")
    void CD_45_keys_and_a_requisition_by_keyboard() {
        var pharmacy = TestPharmacy.open(application);
        twentyInQuarantine(pharmacy);
        var base = "/premises/" + pharmacy.premises() + "/controlled";
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.PHARMACIST));
        page.navigate(base + "/keys");
        press(page, "I take the keys from the safe");
        assertThat(Browsing.content(page)).contains("Asha Patel holds the keys");
        browsing.look(page, "destruction-11-keys");
        page.navigate(base + "/requisitions");
        page.locator("#recipientName").fill("Dr Ines Vale");
        page.locator("#recipientAddress").fill("Quayside Surgery, Ashford");
        page.locator("#profession").fill("General practitioner");
        page.locator("#product").selectOption(MORPHINE.product().value());
        page.locator("#quantity").fill("10");
        page.locator("#signedOn").fill(LocalDate.now().toString());
        press(page, "Supply");
        assertThat(Browsing.content(page)).contains("Enter the purpose for which it is required");
        browsing.look(page, "destruction-12-requisition-without-purpose");
        page.locator("#purpose").fill("Emergency bag");
        press(page, "Supply");
        assertThat(Browsing.content(page)).contains("Dr Ines Vale, General practitioner");
        browsing.look(page, "destruction-13-requisition");
    }

    private static String option(Page page) {
        return page.locator("#witness option").nth(1).getAttribute("value");
    }

    private void twentyInQuarantine(TestPharmacy pharmacy) {
        done(application
                .getBean(ReceiveStock.class)
                .receive(
                        pharmacy.technician(),
                        new ReceiveStock.Request(
                                pharmacy.premises(),
                                List.of(new ReceiveStock.Delivered(MORPHINE, Quantity.of(60))),
                                Optional.empty(),
                                Optional.of(new Particulars.Obtained(
                                        new Particulars.Party("Larkspur Wholesale Ltd", "1 Mill Lane, Ashford"))))));
        done(application
                .getBean(QuarantineStock.class)
                .quarantine(
                        pharmacy.technician(),
                        new Shift(
                                pharmacy.premises(),
                                MORPHINE,
                                Quantity.of(20),
                                pharmacy.place(pharmacy.premises(), PlaceKind.GOODS_IN)
                                        .id(),
                                Optional.of(pharmacy.place(pharmacy.premises(), PlaceKind.QUARANTINE)
                                        .id()),
                                Optional.of(new Why(Reason.DAMAGED, "")),
                                Optional.empty())));
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
        page.waitForLoadState();
    }
}
